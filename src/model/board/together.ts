import type { Minimiser, Point } from '../../core';
import { mostPanels } from '../../state/document/document';
import type { AspectKey } from '../../state/edits/aspects';
import type { Scene, Window } from '../../state/scene/scene';
import type { Level, LossChart, Run } from '../types/types';

/** Most parameterizations in one picture: as many as a board has panels, and as there are lines that are told apart. */
export const mostSeries = mostPanels;

/** Where a run ended and when it arrived, in the numbers of the results table. */
export interface Result {
  /** When its loss was first at or below the tolerance; absent where it never was. */
  readonly reached?: {
    /** On the clock that all series share: t of a flow, step number times η of descent. */
    readonly time: number;
    /** Steps of descent. */
    readonly step?: number;
  };
  readonly diverged: boolean;
  /** Loss, w and its norms at the last point. */
  readonly loss: number;
  readonly w: Point;
  readonly l1: number;
  readonly l2: number;
  readonly lmax: number;
}

/** One parameterization among those of a board, from the start that all share. */
export interface Series {
  /** Id of its panel; 0 for the canonical run, which stands for w itself. */
  readonly id: number;
  /** Its place in the table of styles; `mostSeries`, the one behind them, for the canonical run. */
  readonly style: number;
  readonly name: string;
  /** The name as it is written into pictures: cut where it is long. */
  readonly label: string;
  /** Absent where there is no path, and then `ending` says why. */
  readonly run?: Run;
  readonly result?: Result;
  /** How it ended, or why it did not begin. */
  readonly ending: string;
  /** Set while its run is not computed yet. */
  readonly waiting?: true;
}

/** Many parameterizations from one start on one loss, on one time base, each with the learning rate of its panel. */
export interface TogetherModel {
  /** The panel whose loss, start, kind of dynamics and window all follow, and which edits go to. */
  readonly source: number;
  readonly series: readonly Series[];
  /** What the panels themselves do not share although the picture does. */
  readonly differing: readonly AspectKey[];
  readonly dynamics: Scene['dynamics'];
  /** The clock that all share, in words; `clock` says it in short, for an axis. */
  readonly timeBase: string;
  readonly clock: string;
  /** Whether the panels take steps of different sizes. */
  readonly ownRates: boolean;
  readonly tolerance: number;
  /** When a run has arrived, in words. */
  readonly goal: string;
  readonly window: Window;
  readonly start: Point;
  readonly minimiser: Minimiser;
  readonly levels: readonly Level[];
  /** Rings around what none of the maps reaches. */
  readonly outside: readonly Float64Array[];
  readonly chart: LossChart;
  /** What came of it, in one or two sentences. */
  readonly sentence: string;
  readonly title: string;
  readonly description: string;
}
