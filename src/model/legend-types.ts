import type { Model, PlanePoint } from './types';

/** Marks of what is shown of a gauge. */
export type GaugeMark = 'fan' | 'second-gauge' | 'reach' | 'edge';

/** Marks of critical points, by their nature. */
export type CriticalMark = `critical ${PlanePoint['nature']}`;

/** A line, dot or patch of the kind that is drawn. */
export type Mark =
  | 'canonical'
  | 'parametric'
  | 'canonical-run'
  | 'streamline'
  | 'vector'
  | 'optimum'
  | 'outside'
  | 'finite-step'
  | 'first-order'
  | 'half-space'
  | 'singular'
  | 'starts'
  | 'predicted'
  | 'least'
  | 'mirror'
  | GaugeMark
  | CriticalMark;

/** What of the model a legend reads. */
export interface LegendModel {
  readonly scene: Pick<Model['scene'], 'hidden'>;
  readonly response: Model['response'];
  readonly flow: Model['flow'];
}

/** A mark and what it stands for; the words are empty where it is not drawn. */
export interface LegendItem {
  readonly mark: Mark;
  readonly words: (model: LegendModel) => string;
}
