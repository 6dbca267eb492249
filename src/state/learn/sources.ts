/** What the article rests on, as `@{id}` in its texts; a source is an entry here. */

export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly url: string;
}

export const sources = {
  gissin: {
    authors: 'Gissin',
    year: 2019,
    title: 'Over-Parameterization and Optimization I: A Gentle Start',
    url: 'https://dsgissin.github.io/',
  },
  arora2018: {
    authors: 'Arora, Cohen, Hazan',
    year: 2018,
    title: 'On the Optimization of Deep Networks: Implicit Acceleration by Overparameterization',
    url: 'https://arxiv.org/abs/1802.06509',
  },
  shamir2018: {
    authors: 'Shamir',
    year: 2018,
    title: 'Exponential Convergence Time of Gradient Descent for One-Dimensional Deep Linear Neural Networks',
    url: 'https://arxiv.org/abs/1809.08587',
  },
  soudry2018: {
    authors: 'Soudry, Hoffer, Nacson, Gunasekar, Srebro',
    year: 2018,
    title: 'The Implicit Bias of Gradient Descent on Separable Data',
    url: 'https://arxiv.org/abs/1710.10345',
  },
  arora2019: {
    authors: 'Arora, Cohen, Hu, Luo',
    year: 2019,
    title: 'Implicit Regularization in Deep Matrix Factorization',
    url: 'https://arxiv.org/abs/1905.13655',
  },
  jiang2019: {
    authors: 'Jiang',
    year: 2019,
    title: 'Why Learning of Large-Scale Neural Networks Behaves Like Convex Optimization',
    url: 'https://arxiv.org/abs/1903.02140',
  },
  berner2019: {
    authors: 'Berner, Elbrächter, Grohs',
    year: 2019,
    title: 'How Degenerate Is the Parametrization of Neural Networks with the ReLU Activation Function?',
    url: 'https://arxiv.org/abs/1905.09803',
  },
  convergence2019: {
    authors: 'Arora, Cohen, Golowich, Hu',
    year: 2019,
    title: 'A Convergence Analysis of Gradient Descent for Deep Linear Neural Networks',
    url: 'https://arxiv.org/abs/1810.02281',
  },
  gissin2020: {
    authors: 'Gissin, Shalev-Shwartz, Daniely',
    year: 2020,
    title: 'The Implicit Bias of Depth: How Incremental Learning Drives Generalization',
    url: 'https://arxiv.org/abs/1909.12051',
  },
  quadratic2020: {
    authors: 'Gissin',
    year: 2020,
    title: 'Incremental learning, second post: the quadratic network',
    url: 'https://dsgissin.github.io/blog/',
  },
  woodworth2020: {
    authors: 'Woodworth, Gunasekar, Lee, Moroshko, Savarese, Golan, Soudry, Srebro',
    year: 2020,
    title: 'Kernel and Rich Regimes in Overparametrized Models',
    url: 'https://arxiv.org/abs/2002.09277',
  },
  li2022: {
    authors: 'Li, Wang, Lee, Arora',
    year: 2022,
    title: 'Implicit Bias of Gradient Descent on Reparametrized Models: On Equivalence to Mirror Descent',
    url: 'https://arxiv.org/abs/2207.04036',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;

/** A source by its id; undefined where there is none. */
export const sourceOf = (id: string): Source | undefined =>
  Object.hasOwn(sources, id) ? sources[id as SourceId] : undefined;

/** Arora 2018, Li et al. 2022 */
export function shortName({ authors, year }: Source): string {
  const [first, ...others] = authors.split(', ');
  return `${first}${others.length > 0 ? ' et al.' : ''} ${year}`;
}
