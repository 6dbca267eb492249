/** Colours by meaning. The pictures, the interface and the exports read the same object. */
export interface Theme {
  readonly name: 'light' | 'dark';
  /** Behind the pictures. */
  readonly paper: string;
  /** Behind controls and readouts. */
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly grid: string;
  /** A line, a bar or a head of the canonical kind; `…Field` is for many thin arrows, `…Text` for words. */
  readonly canonical: string;
  readonly canonicalField: string;
  readonly canonicalText: string;
  readonly parametric: string;
  readonly parametricField: string;
  readonly parametricText: string;
  readonly w: string;
  readonly optimum: string;
  /** Where J swallows gradients: ghosts, and the curve where J loses rank. */
  readonly ghost: string;
  /** The grid of the parameter plane and its image. */
  readonly planeGrid: string;
  /** Lines of equal divergence of the mirror potential. */
  readonly mirror: string;
  readonly start: string;
  readonly contour: string;
  /** Where no θ gives this w: tint, hatching and edge. */
  readonly outside: string;
  readonly outsideHatch: string;
  readonly outsideEdge: string;
  /** Outline of words and markers that lie over lines. */
  readonly halo: string;
  readonly focus: string;
  readonly danger: string;
  /** A filled control (chosen segment, main button) and the words on it. */
  readonly accent: string;
  readonly onAccent: string;
  /** Arrow colours from low to high: one hue path and steadily changing lightness, so readable without hue. */
  readonly ramp: readonly string[];
  /** One colour for each of many series, of words and lines alike; told apart with a colour vision deficiency too. */
  readonly series: readonly string[];
}

export const lightTheme: Theme = {
  name: 'light',
  paper: '#fbfbf9',
  panel: '#ffffff',
  ink: '#1b1f24',
  muted: '#667078',
  rule: '#e4e6e3',
  grid: '#edefec',
  canonical: '#7d8790',
  canonicalField: '#aab2b9',
  canonicalText: '#5c666e',
  parametric: '#d3480c',
  parametricField: '#da6f40',
  parametricText: '#c23f09',
  w: '#0a5fd0',
  optimum: '#12805c',
  ghost: '#7a3aa8',
  planeGrid: '#8aa4c8',
  mirror: '#a8307f',
  start: '#1b1f24',
  contour: '#c3d3ca',
  outside: '#f0f0ed',
  outsideHatch: '#dfe1dc',
  outsideEdge: '#87918f',
  halo: '#fbfbf9',
  focus: '#0a5fd0',
  danger: '#b3261e',
  accent: '#1b1f24',
  onAccent: '#ffffff',
  // From the lightest tone that still stands out from paper (3:1) to navy.
  ramp: [
    '#b08c1f',
    '#958c41',
    '#788b56',
    '#5b8867',
    '#4a8279',
    '#397a89',
    '#2e6f91',
    '#2d6194',
    '#2c5396',
    '#284086',
    '#232d71',
    '#1d1a5c',
  ],
  series: [
    '#1872a0',
    '#6d252f',
    '#80740d',
    '#7e28ca',
    '#43611a',
    '#ab48c0',
    '#2c1794',
    '#7a286d',
    '#500050',
    '#aa28fa',
    '#285096',
    '#5a0a00',
  ],
};

export const darkTheme: Theme = {
  name: 'dark',
  paper: '#14171a',
  panel: '#1c1f24',
  ink: '#e8ebee',
  muted: '#9aa4ad',
  rule: '#32373d',
  grid: '#22272b',
  canonical: '#98a3ad',
  canonicalField: '#66717b',
  canonicalText: '#aab4bd',
  parametric: '#ff8a57',
  parametricField: '#b8643e',
  parametricText: '#ff8a57',
  w: '#6ea8ff',
  optimum: '#4cc79b',
  ghost: '#c79bf2',
  planeGrid: '#55719a',
  mirror: '#e88bc6',
  start: '#e8ebee',
  contour: '#34483f',
  outside: '#1d2125',
  outsideHatch: '#2d3338',
  outsideEdge: '#76817d',
  halo: '#14171a',
  focus: '#6ea8ff',
  danger: '#ff8f85',
  accent: '#e8ebee',
  onAccent: '#14171a',
  ramp: [
    '#5b6bc0',
    '#5279bc',
    '#4786b8',
    '#3d93b3',
    '#42a1aa',
    '#48aea0',
    '#5fba93',
    '#80c483',
    '#9ecd70',
    '#bed673',
    '#dfdf7e',
    '#ffe88a',
  ],
  series: [
    '#0b8be3',
    '#e56467',
    '#a28205',
    '#d1b6fc',
    '#afd386',
    '#cf57c5',
    '#8d96ff',
    '#e98ed3',
    '#c8fa28',
    '#8cfaf0',
    '#beaa0a',
    '#b4faa0',
  ],
};
