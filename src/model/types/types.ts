import type {
  Family,
  Jet,
  Least,
  LineLimit,
  Loss,
  LossFamily,
  Minimiser,
  ParameterMap,
  Point,
  Spectrum,
  Theta,
} from '../../core';
import type { Scene, Window } from '../../state/scene/scene';
import type { ArrowSet, Level, Run } from './drawn-types';
import type { GaugeModel } from './gauge';
import type { InputsModel } from './inputs-types';
import type { PlaneModel } from './plane-types';

export type { ArrowColours, ArrowSet, Level, Run } from './drawn-types';
export type { DataPoints, DrawnFunction, InputsModel } from './inputs-types';
export type { AxisName, CriticalCurve, PlaneImage, PlaneModel, PlanePoint, SingularSet } from './plane-types';

/** All numbers the pictures and readouts need, computed from one scene. */
export interface Model {
  readonly scene: Scene;
  readonly family: Family;
  readonly map: ParameterMap;
  readonly lossFamily: LossFamily;
  readonly loss: Loss;
  readonly theta: Theta;
  readonly w: Point;
  readonly jet: Jet;
  /** G = JJᵀ, 2×2 row-major. */
  readonly G: Float64Array;
  readonly spectrum: Spectrum;
  readonly probe: Probe;
  readonly response: ResponseModel;
  readonly flow: FlowModel;
  readonly chart: LossChart;
  readonly plane: PlaneModel;
  readonly inputs: InputsModel;
  /** Set where what the parameterization does is hidden until a question is answered. */
  readonly covered?: boolean;
  readonly source: ModelSource;
  /** What its pictures hang on beside the scene: the effort, what is loaded, shared scales. */
  readonly beside: readonly unknown[];
}

/** Where a model comes from: the same for all models of one scene that is edited. What few read of them is kept with it. */
export interface ModelSource {
  /** The model as of now. */
  readonly model: Model;
}

/** One gradient and what the parameterization makes of it. */
export interface Probe {
  readonly g: Point;
  /** JJᵀg */
  readonly image: Point;
  /** ‖JJᵀg‖ / ‖g‖; NaN at g = 0. */
  readonly gain: number;
  /** Angle between g and JJᵀg in radians, signed counter-clockwise; NaN where either is 0. */
  readonly turn: number;
}

/** An ellipse by its centre (0, 0) and two semi-axis vectors in axis units. */
export interface EllipseModel {
  readonly major: Point;
  readonly minor: Point;
  /** The drawn ellipse is the image of the unit circle under G times this. */
  readonly scale: number;
}

export interface ResponseModel {
  readonly window: Window;
  /** Distance between neighbouring arrows, in axis units. */
  readonly spacing: number;
  readonly canonical: ArrowSet;
  readonly parametric: ArrowSet;
  readonly ellipse?: EllipseModel;
  /** The blue arrow: w or θ, drawn from the origin. */
  readonly vector: { readonly at: Point; readonly symbol: 'w' | 'θ' };
  readonly probe: Probe;
  /** Only where the map is a network whose gauge is free. */
  readonly gauge?: GaugeModel;
  readonly title: string;
  readonly description: string;
}

/** One start with its two runs, and where theory says that the parametric flow ends. */
export interface StartEntry {
  readonly w: Point;
  readonly theta?: Theta;
  /** Why there is no parametric run. */
  readonly why?: string;
  readonly canonical?: Run;
  readonly parametric?: Run;
  /** Absent where the optima are no line, or where there is no parametric run. */
  readonly predicted?: LineLimit;
}

export interface ManyStarts {
  /** First the start with a handle of its own, then those of the scene, in its order. */
  readonly entries: readonly StartEntry[];
  /** The optima of least ℓ₁, ℓ₂ and ℓ∞ norm; absent where the optima are no line. */
  readonly least?: LeastOptima;
}

export interface LeastOptima {
  readonly l1: Least;
  readonly l2: Least;
  readonly lInf: Least;
}

export interface FlowModel {
  readonly window: Window;
  readonly spacing: number;
  /** True where the arrows stand at the images of a lattice of θ, and form no grid. */
  readonly scattered?: true;
  readonly canonical: ArrowSet;
  readonly parametric: ArrowSet;
  readonly levels: readonly Level[];
  readonly minimiser: Minimiser;
  /** Where no θ maps to w: closed rings x0 y0 x1 y1 …, filled even-odd, and the boundary as lines. */
  readonly outside: readonly Float64Array[];
  readonly outsideWhy?: string;
  readonly w: Point;
  readonly start: Point;
  /** Why there is no parametric run from this start. */
  readonly startWhy?: string;
  /** Set while the runs are not computed yet. */
  readonly waiting?: true;
  readonly canonicalRun?: Run;
  readonly parametricRun?: Run;
  /** What descent does beside plain steps, of both runs; empty where it does nothing else. */
  readonly recipe: string;
  /** Runs from more starts, with what is known of their ends; absent where none was asked for. */
  readonly many?: ManyStarts;
  /** What the field keeps fixed while w moves, and where it is not tangent to a trajectory. */
  readonly caption: string;
  readonly title: string;
  readonly description: string;
}

/** Loss by step (or by time) on a log axis. */
export interface LossChart {
  readonly xLabel: string;
  readonly xMax: number;
  /** Where time begins on a log axis; absent on an even one, which begins at 0. */
  readonly xMin?: number;
  /** Decades shown: the axis runs from 10^low to 10^high. */
  readonly low: number;
  readonly high: number;
  /** Losses below the floor are drawn on it, and it says so. */
  readonly floor: number;
  readonly floorHit: boolean;
  /** True where a loss is above 10^high and leaves by the top. */
  readonly offScale: boolean;
  /** Words beside the top of the axis, where something is off it. */
  readonly offScaleNote: string;
  /** A level that runs are to reach, with its name; absent where none is asked for. */
  readonly target?: { readonly loss: number; readonly label: string };
  readonly series: readonly {
    /** `canonical`, `parametric`, or any other name together with a style. */
    readonly key: string;
    /** Its place in the table of styles, where many series stand in one chart. */
    readonly style?: number;
    readonly label: string;
    readonly x: Float64Array;
    /** log₁₀ of the loss, no lower than the floor. */
    readonly y: Float64Array;
  }[];
  readonly description: string;
}
