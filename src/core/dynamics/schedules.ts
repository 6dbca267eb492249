/** Learning-rate schedules of gradient descent. A new one is one line here. */

export interface ScheduleState {
  /** The base rate η. */
  readonly rate: number;
  /** Steps already taken. */
  readonly step: number;
  /** Steps of the whole run. */
  readonly steps: number;
  /** J at the current θ, q×p row-major. */
  readonly J: Float64Array;
}

export interface Schedule {
  readonly label: string;
  /** What it does to η, after “Each step’s η”. */
  readonly about: string;
  /** What is left of η in a long run with ‖J‖ = 1: all of it, or nothing. */
  readonly towards: 1 | 0;
  /** What it takes for the size of J where w itself is what is moved, in words; absent where it takes no J. */
  readonly canonical?: string;
  readonly tex: string;
  /** ηₖ of the next step. */
  rate(state: ScheduleState): number;
}

function frobenius(J: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < J.length; k++) sum += J[k] * J[k];
  return sum;
}

export const schedules = {
  constant: {
    label: 'constant',
    about: 'stays as it is',
    towards: 1,
    tex: '\\eta',
    rate: ({ rate }) => rate,
  },
  inverse: {
    label: '1/t',
    about: 'falls like one over the number of the step',
    towards: 0,
    tex: '\\eta/(k+1)',
    rate: ({ rate, step }) => rate / (step + 1),
  },
  cosine: {
    label: 'cosine',
    about: 'falls along half a cosine over the whole run',
    towards: 0,
    tex: '\\tfrac12\\eta\\,(1+\\cos(\\pi k/K))',
    rate: ({ rate, step, steps }) => (rate / 2) * (1 + Math.cos((Math.PI * step) / steps)),
  },
  normalised: {
    label: 'η/‖J‖²',
    about: 'is divided by the size of JJᵀ, so that w moves at the pace it would have without the parameterization',
    towards: 1,
    canonical: '‖J‖² is 2',
    tex: '\\eta/\\lVert J\\rVert_F^2',
    // J = 0 moves nothing at any rate; the base rate keeps it a number.
    rate: ({ rate, J }) => rate / (frobenius(J) || 1),
  },
} as const satisfies Record<string, Schedule>;

export type ScheduleId = keyof typeof schedules;
