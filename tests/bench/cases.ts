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

/** The one with a limit: 41 × 41 arrows in both pictures. */
export const dense: Case = { name: 'θ₁, 41 × 41 arrows', query: '?grid=41&viewgrid=41', grip: slider('theta1') };

/** Reported, not judged. */
export const others: readonly Case[] = [
  {
    name: 'gauge of a two-layer map, 41 × 41',
    query: '?map=deep-linear&grid=41&viewgrid=41',
    grip: slider('rotate'),
  },
  { name: 'θ₁, default scene', query: '', grip: slider('theta1') },
  { name: 'gauge of a two-layer map', query: '?map=deep-linear', grip: slider('rotate') },
  { name: 'θ₁, gradient flow from θ', query: '?run=flow&start=theta', grip: slider('theta1') },
  {
    name: 'w, by its handle',
    query: '',
    grip: { selector: '.handle-w .handle-target', at: 0.5, reach: [-60, 40], moves: 40 },
  },
];

/** The slider of the bare page. */
export const bareGrip: Grip = { selector: 'input', at: 0.6, reach: [40, 0], moves: 40 };
