import type { DataRow, DataSet } from '../../types/data-table-types';
import type { Citation } from '../../types/types';

/** A set of real measurements that comes with the app, as published. */
export interface BuiltInSet extends DataSet {
  readonly id: string;
  readonly label: string;
  /** One or two sentences. */
  readonly about: string;
  readonly source: Citation;
  /** True where the target is one of two classes, −1 or 1. */
  readonly classes: boolean;
}

const setosa = `
  1.4,0.2 1.4,0.2 1.3,0.2 1.5,0.2 1.4,0.2 1.7,0.4 1.4,0.3 1.5,0.2 1.4,0.2 1.5,0.1 1.5,0.2 1.6,0.2
  1.4,0.1 1.1,0.1 1.2,0.2 1.5,0.4 1.3,0.4 1.4,0.3 1.7,0.3 1.5,0.3 1.7,0.2 1.5,0.4 1,0.2 1.7,0.5
  1.9,0.2 1.6,0.2 1.6,0.4 1.5,0.2 1.4,0.2 1.6,0.2 1.6,0.2 1.5,0.4 1.5,0.1 1.4,0.2 1.5,0.2 1.2,0.2
  1.3,0.2 1.4,0.1 1.3,0.2 1.5,0.2 1.3,0.3 1.3,0.3 1.3,0.2 1.6,0.6 1.9,0.4 1.4,0.3 1.6,0.2 1.4,0.2
  1.5,0.2 1.4,0.2
`;

const versicolor = `
  4.7,1.4 4.5,1.5 4.9,1.5 4,1.3 4.6,1.5 4.5,1.3 4.7,1.6 3.3,1 4.6,1.3 3.9,1.4 3.5,1 4.2,1.5 4,1
  4.7,1.4 3.6,1.3 4.4,1.4 4.5,1.5 4.1,1 4.5,1.5 3.9,1.1 4.8,1.8 4,1.3 4.9,1.5 4.7,1.2 4.3,1.3 4.4,1.4
  4.8,1.4 5,1.7 4.5,1.5 3.5,1 3.8,1.1 3.7,1 3.9,1.2 5.1,1.6 4.5,1.5 4.5,1.6 4.7,1.5 4.4,1.3 4.1,1.3
  4,1.3 4.4,1.2 4.6,1.4 4,1.2 3.3,1 4.2,1.3 4.2,1.2 4.2,1.3 4.3,1.3 3,1.1 4.1,1.3
`;

const virginica = `
  6,2.5 5.1,1.9 5.9,2.1 5.6,1.8 5.8,2.2 6.6,2.1 4.5,1.7 6.3,1.8 5.8,1.8 6.1,2.5 5.1,2 5.3,1.9 5.5,2.1
  5,2 5.1,2.4 5.3,2.3 5.5,1.8 6.7,2.2 6.9,2.3 5,1.5 5.7,2.3 4.9,2 6.7,2 4.9,1.8 5.7,2.1 6,1.8 4.8,1.8
  4.9,1.8 5.6,2.1 5.8,1.6 6.1,1.9 6.4,2 5.6,2.2 5.1,1.5 5.6,1.4 6.1,2.3 5.6,2.4 5.5,1.8 4.8,1.8
  5.4,2.1 5.6,2.4 5.1,2.3 5.1,1.9 5.9,2.3 5.7,2.5 5.2,2.3 5,1.9 5.2,2 5.4,2.3 5.1,1.8
`;

/** Rows `x1,x2,y` with blanks between them; a class is added to rows `x1,x2`. */
function rowsOf(text: string, label?: number): readonly DataRow[] {
  return text
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [x1, x2, y] = row.split(',').map(Number);
      return [x1, x2, label ?? y];
    });
}

const fisher: Citation = {
  authors: 'R. A. Fisher',
  title: 'The use of multiple measurements in taxonomic problems',
  where: 'Annals of Eugenics 7, 179–188',
  year: 1936,
  url: 'https://doi.org/10.1111/j.1469-1809.1936.tb02137.x',
  locus: 'Table I',
};

const ryan: Citation = {
  authors: 'T. A. Ryan, B. L. Joiner, B. F. Ryan',
  title: 'The Minitab Student Handbook',
  where: 'Duxbury Press',
  year: 1976,
  url: 'https://stat.ethz.ch/R-manual/R-devel/library/datasets/html/trees.html',
};

const henderson: Citation = {
  authors: 'H. V. Henderson, P. F. Velleman',
  title: 'Building multiple regression models interactively',
  where: 'Biometrics 37, 391–411',
  year: 1981,
  url: 'https://doi.org/10.2307/2530428',
};

/** Measurements in inches, feet and cubic feet; in 1000 lb, horsepower and miles per US gallon; and in centimetres. */
export const dataSets: readonly BuiltInSet[] = [
  {
    id: 'trees',
    label: 'Black cherry trees',
    about: 'Timber of 31 felled trees by their girth (the diameter, in fact) and height.',
    source: ryan,
    classes: false,
    names: ['girth', 'height', 'volume'],
    rows: rowsOf(`
  8.3,70,10.3 8.6,65,10.3 8.8,63,10.2 10.5,72,16.4 10.7,81,18.8 10.8,83,19.7 11,66,15.6 11,75,18.2
  11.1,80,22.6 11.2,75,19.9 11.3,79,24.2 11.4,76,21 11.4,76,21.4 11.7,69,21.3 12,75,19.1 12.9,74,22.2
  12.9,85,33.8 13.3,86,27.4 13.7,71,25.7 13.8,64,24.9 14,78,34.5 14.2,80,31.7 14.5,74,36.3 16,72,38.3
  16.3,77,42.6 17.3,81,55.4 17.5,82,55.7 17.9,80,58.3 18,80,51.5 18,80,51 20.6,87,77
`),
  },
  {
    id: 'cars',
    label: 'Cars of 1973–74',
    about: 'Miles per gallon of 32 cars by weight and horsepower, which go together: κ is large.',
    source: henderson,
    classes: false,
    names: ['weight', 'power', 'mpg'],
    rows: rowsOf(`
  2.62,110,21 2.875,110,21 2.32,93,22.8 3.215,110,21.4 3.44,175,18.7 3.46,105,18.1 3.57,245,14.3
  3.19,62,24.4 3.15,95,22.8 3.44,123,19.2 3.44,123,17.8 4.07,180,16.4 3.73,180,17.3 3.78,180,15.2
  5.25,205,10.4 5.424,215,10.4 5.345,230,14.7 2.2,66,32.4 1.615,52,30.4 1.835,65,33.9 2.465,97,21.5
  3.52,150,15.5 3.435,150,15.2 3.84,245,13.3 3.845,175,19.2 1.935,66,27.3 2.14,91,26 1.513,113,30.4
  3.17,264,15.8 2.77,175,19.7 3.57,335,15 2.78,109,21.4
`),
  },
  {
    id: 'iris',
    label: 'Iris, overlapping',
    about: 'Length and width of petals of Iris versicolor (−1) and virginica (1), which overlap: there is a minimum.',
    source: fisher,
    classes: true,
    names: ['petal length', 'petal width', 'virginica'],
    rows: [...rowsOf(versicolor, -1), ...rowsOf(virginica, 1)],
  },
  {
    id: 'iris-apart',
    label: 'Iris, separable',
    about:
      'Length and width of petals of Iris setosa (−1) and versicolor (1). A line separates them: no finite minimum.',
    source: fisher,
    classes: true,
    names: ['petal length', 'petal width', 'versicolor'],
    rows: [...rowsOf(setosa, -1), ...rowsOf(versicolor, 1)],
  },
];
