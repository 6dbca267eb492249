import type { Grip } from './drag.ts';

export interface Case {
  readonly name: string;
  /** Link of the app. */
  readonly query: string;
  readonly grip: Grip;
}

const slider = (key: string): Grip => ({
  selector: `.number[data-key="${key}"] input[type="range"]`,
  at: 0.6,
  reach: [40, 0],
  moves: 40,
});

/** A drag with a limit, and the bare page that draws the same arrows. */
export interface Judged extends Case {
  readonly limit: number;
  /** Path and query of the bare page, to which the size of the app's canvases is added. */
  readonly bare: string;
}

/** The page as it opens: 9 × 9 gradients, 15 × 15 arrows of descent. */
const arrival: Judged = {
  name: 'θ₁, default scene',
  query: '',
  grip: slider('theta1'),
  limit: 4,
  bare: '?n=9&flow=15',
};

/** As many arrows in both pictures of Explore. */
const explore = (n: number, limit: number): Judged => ({
  name: `θ₁, ${n} × ${n} arrows`,
  query: `?grid=${n}&viewgrid=${n}`,
  grip: slider('theta1'),
  limit,
  bare: `?n=${n}`,
});

/** None is an odd number: those powers have a field in the whole plane. */
const exponents = [1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3.5, 4, 4.5, 5.5, 6];

const panels = exponents.map((N, i) => `&p${i + 1}=N:${N};picture:flow`).join('');
const boardQuery = `?place=compare&panel=1&map=power&signed=0&viewgrid=21&theta=1,1${panels}`;

/** A linked loss under 3 × 4 flow fields of 21 × 21 arrows: every arrow of every panel changes. */
const board: Judged = {
  name: 'linked w*₁ over 12 panels, 21 × 21 arrows each',
  query: `${boardQuery}&hide=slopes,contours,trajectories`,
  grip: slider('m1'),
  limit: 2.8,
  bare: `board?n=21&N=${exponents.join(',')}`,
};

/** The bare page draws the arrows of it alone. */
const wholeBoard: Judged = {
  ...board,
  name: 'linked w*₁ over 12 panels, with contours and runs',
  query: boardQuery,
  limit: 6,
};

/** Contours are off, as the bare page has none. Nineteen starts on a grid over the picture; the one with a handle is the twentieth. */
const grid = Array.from({ length: 19 }, (_, i) => `${0.15 + 0.45 * (i % 5)},${0.2 + 0.5 * Math.floor(i / 5)}`);
const stage = `run=flow&time=10&grid=41&viewgrid=41&start=2,1.8&hide=contours,slopes&starts=${grid.join()}`;

/** The optimum moves under twenty starts, so that all forty runs change with every frame. */
const starts: Judged = {
  name: 'w*₁ under 20 starts, 40 runs of gradient flow, 41 × 41 arrows',
  query: `?${stage}`,
  grip: slider('m1'),
  limit: 3,
  bare: `starts?n=41&starts=2,1.8,${grid.join()}`,
};

export const judged: readonly Judged[] = [
  arrival,
  explore(21, 3.5),
  explore(41, 2.2),
  explore(61, 1.7),
  explore(101, 1.3),
  board,
  wholeBoard,
  starts,
];

/** Drags whose runs are coarse, and made again in full when they end. */
export const settled: readonly Case[] = [starts];

/** Reported, not judged. */
export const others: readonly Case[] = [
  {
    name: 'gauge of a two-layer map, 41 × 41',
    query: '?map=deep-linear&grid=41&viewgrid=41',
    grip: slider('rotate'),
  },
  { name: 'gauge of a two-layer map', query: '?map=deep-linear', grip: slider('rotate') },
  { name: 'θ₁, gradient flow from θ', query: '?run=flow&start=theta', grip: slider('theta1') },
  {
    name: 'w*₂ under 20 starts, stiff: inverse with w* = (12, 1.2)',
    query: `?map=inverse&theta=1,1&m1=12&m2=1.2&view=-1,14,-1,14&${stage}`,
    grip: slider('m2'),
  },
  {
    name: 'w, by its handle',
    query: '',
    grip: { selector: '.handle-w .handle-target', at: 0.5, reach: [-60, 40], moves: 40 },
  },
];

/** The slider of the bare page. */
export const bareGrip: Grip = { selector: 'input', at: 0.6, reach: [40, 0], moves: 40 };
