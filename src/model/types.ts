import type {
  CriticalPoint,
  Family,
  Field,
  Jet,
  Least,
  LineLimit,
  Loss,
  LossFamily,
  Minimiser,
  ParameterMap,
  Point,
  Slice,
  Spectrum,
  Theta,
  Trajectory,
} from '../core';
import type { LineStyle, Scene, Window } from '../state/scene';
import type { ArrowScale } from './arrow-scale';
import type { GaugeModel } from './gauge/types';
import type { FiniteStep, GainMap } from './overlays';

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
  /** Set where what the parameterization does is hidden until a question is answered. */
  readonly covered?: boolean;
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

/** How arrows are coloured; absent where they all wear the parametric colour. */
export interface ArrowColours {
  readonly kind: 'gain' | 'turn';
  /** One value per arrow: gain, or angle turned in degrees; NaN where undefined. */
  readonly values: Float64Array;
  /** Limits shared by both pictures; gain is read on a log scale. */
  readonly domain: readonly [low: number, high: number];
  readonly log: boolean;
  /** Words for the colour bar, e.g. `gain ‖JJᵀg‖ / ‖g‖`. */
  readonly title: string;
}

export interface ArrowSet {
  readonly field: Field;
  readonly scale: ArrowScale;
  /** Arrows drawn shorter than their mode asks, because they would cross the picture. */
  readonly shortened: number;
  readonly undefinedCount: number;
  readonly colours?: ArrowColours;
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

/** One level of the loss: closed or open lines in axis units, x0 y0 x1 y1 … each. */
export interface Level {
  readonly value: number;
  readonly lines: readonly Float64Array[];
}

/** A trajectory made ready to draw, in axis units. */
export interface Run {
  /** x0 y0 x1 y1 …, smooth for a flow, one vertex a step for descent. */
  readonly path: Float64Array;
  /** Steps of descent, or equal intervals of t: x0 y0 x1 y1 …, thinned where they would touch. */
  readonly dots: Float64Array;
  /** The points of both in θ-space, before they are thinned: rows of p. */
  readonly theta: { readonly path: Float64Array; readonly dots: Float64Array };
  /** When the run is at each vertex of the path and at each dot, on the clock that is shown: t, or the step number. */
  readonly times: Float64Array;
  readonly dotTimes: Float64Array;
  readonly trajectory: Trajectory;
  /** Short direct label, e.g. `parametric`. */
  readonly label: string;
  /** How it ended, for the legend, e.g. `parametric, converged at step 38`. */
  readonly legend: string;
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

/** The flow field as lines, in axis units. */
export interface StreamlineSet {
  readonly style: Exclude<LineStyle, 'none'>;
  /** Vertices x0 y0 x1 y1 … of one line after another; line k is those from starts[k] to starts[k + 1]. */
  readonly points: Float64Array;
  readonly starts: Int32Array;
  /** Where a line shows its direction: x, y and the unit direction u, v of each mark. */
  readonly marks: Float64Array;
  /** One value per vertex to colour it by, as the arrows are; absent where they are not. */
  readonly values?: Float64Array;
  /** Distance between neighbouring lines. */
  readonly separation: number;
  /** Points through which a line was asked for. */
  readonly seeds: readonly Point[];
  /** Words for the legend: how many lines, and what is missing. */
  readonly legend: string;
}

export interface FlowModel {
  readonly window: Window;
  readonly spacing: number;
  /** True where the arrows stand at the images of a lattice of θ, and form no grid. */
  readonly scattered?: true;
  readonly canonical: ArrowSet;
  readonly parametric: ArrowSet;
  /** Drawn in place of the parametric arrows. */
  readonly streamlines?: StreamlineSet;
  /** Drawn below the field. */
  readonly gainMap?: GainMap;
  readonly finiteStep?: FiniteStep;
  /** What of the parameter plane is drawn here as well. */
  readonly planeImage?: PlaneImage;
  readonly levels: readonly Level[];
  readonly minimiser: Minimiser;
  /** Where no θ maps to w: closed rings x0 y0 x1 y1 …, filled even-odd, and the boundary as lines. */
  readonly outside: readonly Float64Array[];
  readonly outsideWhy?: string;
  readonly w: Point;
  readonly start: Point;
  /** Why there is no parametric run from this start. */
  readonly startWhy?: string;
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

/** A critical point of L∘w in the plane. */
export interface PlanePoint extends CriticalPoint {
  /** Tells it from the others for as long as it stays where it is. */
  readonly key: string;
  /** In the coordinates of the plane. */
  readonly at: Point;
  readonly loss: number;
  /** False where it lies on a curve of critical points. */
  readonly isolated: boolean;
  /** Share of the parametric run's time that is spent near it; 0 at minima. */
  readonly lingers: number;
}

/** A curve of critical points: x0 y0 x1 y1 … in axis units of the plane. */
export interface CriticalCurve {
  readonly kind: PlanePoint['kind'];
  readonly line: Float64Array;
}

/** Where J loses rank, in axis units of the plane. */
export interface SingularSet {
  /** The curve det J = 0: segments x0 y0 x1 y1 …; empty where none is found. */
  readonly curve: Float64Array;
  /** Rings around the part where the smallest singular value is below `threshold`; empty where the curve says it all. */
  readonly band: readonly Float64Array[];
  readonly threshold: number;
}

/** Images of the plane in the w-plane: separate lines x0 y0 x1 y1 …, broken by NaN where w is not defined. */
export interface PlaneImage {
  /** Lines on which the first coordinate is constant, then those on which the second is. */
  readonly grid?: readonly [first: readonly Float64Array[], second: readonly Float64Array[]];
  /** What the set where J loses rank becomes. */
  readonly singular?: readonly Float64Array[];
}

/** The picture of θ-space. */
export interface PlaneModel {
  readonly window: Window;
  readonly spacing: number;
  /** −Jᵀ∇L, of a slice its part along the slice. */
  readonly parametric: ArrowSet;
  readonly slice: Slice;
  /** True where the plane is all of θ-space. */
  readonly whole: boolean;
  readonly axes: readonly [x: AxisName, y: AxisName];
  readonly levels: readonly Level[];
  readonly singular: SingularSet;
  readonly points: readonly PlanePoint[];
  /** Curves of critical points, where they are not isolated. */
  readonly curves: readonly CriticalCurve[];
  /** θ in the plane, and its distance from it. */
  readonly theta: Point;
  readonly off: number;
  /** Where the parametric run starts; absent where there is none. */
  readonly start?: Point;
  readonly run?: Run;
  /** The plane's grid, drawn where its image is: as in `PlaneImage`. */
  readonly grid?: PlaneImage['grid'];
  /** Words for the legend; empty where there is nothing to say. */
  readonly caption: string;
  readonly singularWords: string;
  readonly lingering: string;
  readonly title: string;
  readonly description: string;
}

/** θ₁ as symbol θ and index 1. */
export interface AxisName {
  readonly words: string;
  readonly symbol: string;
  readonly sub: string;
}
