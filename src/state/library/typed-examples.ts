import type { NamedNumber } from '../../core';
import type { Try } from './presets/preset';

/** A typed map worth a look. */
export interface TypedExample {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly about: string;
  readonly f1: string;
  readonly f2: string;
  readonly parameters: readonly NamedNumber[];
  readonly constants?: readonly NamedNumber[];
  /** Keys of a link beside the map's. */
  readonly rest?: string;
  readonly try: Try;
}

const start = (key: string, value: number, low?: number, high?: number): NamedNumber => ({
  key,
  value,
  ...(low !== undefined && high !== undefined && { range: [low, high] as const }),
});

/** From well-known parameterizations to maps that fold. */
export const typedExamples: readonly TypedExample[] = [
  {
    id: 'weight-norm',
    label: 'Weight normalization',
    about: 'A length s and a direction: gradients across w shrink as v grows.',
    f1: 's v1/sqrt(v1^2+v2^2)',
    f2: 's v2/sqrt(v1^2+v2^2)',
    parameters: [start('s', 1.2), start('v1', 1.5), start('v2', 0.9)],
    try: {
      goal: 'Make gradients across w more than twice as strong as those along it.',
      check: { reading: 'largest', over: 2 },
      witness: 'vars=s:1.2,v1:0.6,v2:0.36',
      hint: 'Shorten v: make v₁ and v₂ smaller.',
    },
  },
  {
    id: 'softmax',
    label: 'Softmax',
    about: 'Two of three probabilities: what is nearly certain hardly moves.',
    f1: 'exp(t1)/(exp(t1)+exp(t2)+1)',
    f2: 'exp(t2)/(exp(t1)+exp(t2)+1)',
    parameters: [start('t1', 0.5), start('t2', -0.5)],
    rest: 'view=-0.1,1.1,-0.1,1.1&m1=0.6&m2=0.3',
    try: {
      goal: 'Be so certain of the first that it hardly moves: a gain below a hundredth.',
      check: { reading: 'firstGain', under: 0.01 },
      witness: 'vars=t1:4,t2:-0.5',
      hint: 'Slide t₁ up until nothing is left for the others.',
    },
  },
  {
    id: 'exponentiated',
    label: 'Exponentiated gradient',
    about: 'Weights as exponentials: steps multiply, and JJᵀ is the square of w.',
    f1: 'exp(t1)',
    f2: 'exp(t2)',
    parameters: [start('t1', 0.3), start('t2', -0.6)],
    try: {
      goal: 'Turn no gradient.',
      check: { reading: 'κ', under: 1.05 },
      witness: 'vars=t1:0.3,t2:0.3',
      hint: 'Nothing is turned where both weights are equal.',
    },
  },
  {
    id: 'product',
    label: 'Three scalar layers',
    about: 'Each weight is a product of three: slow near zero, fast far out.',
    f1: 'u1 u2 u3',
    f2: 'v1 v2 v3',
    parameters: [
      start('u1', 1.1),
      start('u2', 0.9),
      start('u3', 1),
      start('v1', 0.8),
      start('v2', 0.9),
      start('v3', 0.7),
    ],
    try: {
      goal: 'Freeze the second weight: bring its gain below a hundredth.',
      check: { reading: 'secondGain', under: 0.01 },
      witness: 'vars=u1:1.1,u2:0.9,u3:1,v1:0.05,v2:0.05,v3:0.7',
      hint: 'Two of its three layers near zero are enough.',
    },
  },
  {
    id: 'spiral',
    label: 'Spiral',
    about: 'Polar coordinates whose angle winds with the length by a constant a.',
    f1: 'r cos(phi + a r)',
    f2: 'r sin(phi + a r)',
    parameters: [start('r', 1.1, 0, 3), start('phi', -0.6, -3, 3)],
    constants: [start('a', 1, 0, 4)],
    try: {
      goal: 'Unwind it: find the a that turns gradients least here.',
      check: { reading: 'κ', under: 1.3 },
      witness: 'k=a:0:0:4',
      hint: 'Without winding these are polar coordinates.',
    },
  },
  {
    id: 'fold',
    label: 'Fold',
    about: 'The plane folded along a line: half of it is out of reach, the rest is covered twice.',
    f1: 't1^2 + t2/2',
    f2: 't2',
    parameters: [start('t1', 0.9), start('t2', 0.6)],
    try: {
      goal: 'Go to the fold, where one direction is lost.',
      check: { reading: 'least', under: 0.01 },
      witness: 'vars=t1:0.02,t2:0.6',
      hint: 'Only t₂ still moves w where t₁ is 0.',
    },
  },
  {
    id: 'cusp',
    label: 'Cusp',
    about: 'Whitney’s cusp: inside a curve three θ give one w, outside only one does.',
    f1: 't1^3 - t1 t2',
    f2: 't2',
    parameters: [start('t1', 1.2), start('t2', 0.8)],
    rest: 'view=-2.2,2.2,-1,3&m1=-0.4&m2=1.5',
    try: {
      goal: 'Go to the fold: make the least gain all but vanish.',
      check: { reading: 'least', under: 0.01 },
      witness: 'vars=t1:0.52,t2:0.8',
      hint: 'Only t₂ still moves w where t₂ is 3t₁².',
    },
  },
];
