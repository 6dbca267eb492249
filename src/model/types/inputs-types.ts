import type { DataTable, Field, Point } from '../../core';
import type { Window } from '../../state/scene/scene';
import type { AxisName } from './plane-types';

/** One function f(x) = wᵀx, by what it is that of: θ, the end of a run, the optimum. */
export interface DrawnFunction {
  readonly key: 'w' | 'canonical' | 'parametric' | 'optimum';
  readonly w: Point;
}

/** The rows of a loss on data, with what f says of each. */
export interface DataPoints {
  readonly kind: 'numbers' | 'classes';
  readonly table: DataTable;
  /** f of each row. */
  readonly values: Float64Array;
  /** Ends of the targets. */
  readonly targets: readonly [low: number, high: number];
  /** Rows on the wrong side of f = 0, or on it; of numbers 0. */
  readonly missed: number;
  /** Root of the mean square of f − y. */
  readonly error: number;
  readonly target: string;
}

/** The picture of f(x) = wᵀx over its two inputs. */
export interface InputsModel {
  readonly window: Window;
  /** The window that holds all that there is. */
  readonly fit: Window;
  readonly axes: readonly [x: AxisName, y: AxisName];
  readonly w: Point;
  /** Values of f whose lines are drawn, and the ends of their colours. */
  readonly levels: readonly number[];
  readonly domain: readonly [low: number, high: number];
  /** The line f = level stands for a function: w can be read off it, or where it is 0 the direction of w. */
  readonly level: number;
  readonly functions: readonly DrawnFunction[];
  readonly data?: DataPoints;
  /** What can be read one by one: the rows, or a grid of inputs, at x, y; f as u and the target as v. */
  readonly samples: Field;
  readonly title: string;
  readonly description: string;
}
