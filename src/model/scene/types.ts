import type { Field, Loss, ParameterMap } from '../../core';
import type { Scene, Window } from '../../state/scene/scene';
import type { Measured, ScaleBase } from '../arrows/arrow-sets';
import type { Bound } from '../arrows/local';
import type { Arrows, Local } from '../arrows/pictures';
import type { Samples } from '../arrows/samples';
import type { Cell } from '../cells/cell';
import type { Means } from '../cells/rough-cell';
import type { RunStart, Runs } from '../runs/runs';
import type { Probe } from '../types/types';
import type { Shared } from './shared';

/** From what all numbers of a scene are computed. */
export interface SceneInputs extends Means {
  readonly scene: Cell<Scene>;
  readonly shared: Shared;
  /** True for a panel of a board: it shows neither a chart of its runs nor the parameter plane. */
  readonly inPanel?: boolean | undefined;
  /** The scales to draw on; its own where absent. */
  readonly scales?: (cells: SceneCells) => Scales;
}

/** On what scales a scene is drawn. */
export interface Scales {
  readonly response: Cell<ScaleBase>;
  readonly flow: Cell<ScaleBase>;
  /** The factor on ellipses that all panels share; undefined where each has its own. */
  readonly ellipse: Cell<number | undefined>;
  readonly limits: Cell<ColourLimits>;
  readonly arrows: Cell<Scene['arrows']>;
}

export interface ColourLimits {
  readonly domain: readonly [low: number, high: number];
  /** Limits of the map of gain: the same where arrows are coloured by gain too. */
  readonly gains: readonly [low: number, high: number];
}

/** The arrows of one picture, before and after they are put on a scale. */
export interface PictureCells {
  readonly samples: Cell<Samples>;
  readonly parametric: Cell<Field>;
  readonly measured: Cell<Measured>;
  readonly arrows: Cell<Arrows>;
}

/** The numbers of a scene that its pictures and what is laid over them are made of. */
export interface SceneCells extends SceneInputs {
  readonly bound: Cell<Bound>;
  readonly map: Cell<ParameterMap>;
  readonly loss: Cell<Loss>;
  /** Everything about the map at θ. */
  readonly local: Cell<Local>;
  readonly probe: Cell<Probe>;
  /** The window of the flow field. */
  readonly window: Cell<Window>;
  readonly response: PictureCells;
  readonly flow: PictureCells;
  readonly drawnOn: Scales;
  /** Where the runs start. */
  readonly start: Cell<RunStart>;
  readonly runs: Cell<Runs>;
}

/**
 * Something laid over a picture, as a cell of its own: undefined where the scene does not ask for it. Asked for twice
 * it is the same cell: it is kept with the cells of its scene.
 */
export type PartOf<P> = (cells: SceneCells) => Cell<P | undefined>;
