import type { Options, Point, ScheduleId } from '../../core';

/** Ends of a picture's axes: x from x0 to x1, y from y0 to y1. */
export type Window = readonly [x0: number, x1: number, y0: number, y1: number];

/**
 * What can be hidden in the pictures; `arrows` are those of the response map but for the probe's, `slopes` are the −∇L arrows of the flow field, `ghosts` the critical points of the
 * parameter plane and `singular` the curve where J loses rank.
 */
export const layerKeys = [
  'arrows',
  'canonical',
  'ellipse',
  'vector',
  'probe',
  'contours',
  'field',
  'slopes',
  'trajectories',
  'ghosts',
  'singular',
] as const;

export type LengthMode = 'sqrt' | 'true' | 'unit' | 'log' | 'article';
type ColourMode = 'none' | 'gain' | 'turn';
type DynamicsKind = 'flow' | 'descent';
type Pace = 'rate' | 'speed';
/** How the flow field is drawn: as arrows, or as lines that keep their distance or run unbroken. */
export type LineStyle = 'none' | 'even' | 'unbroken';
/** Whose gain colours the plane of the flow field: that of ∇L, or the largest or least of any gradient. */
export type GainMapKind = 'none' | 'gradient' | 'most' | 'least';
export type Vector = 'w' | 'theta';
export type LayerKey = (typeof layerKeys)[number];

/** A member of a registry with the values of its options. */
export interface Choice {
  readonly id: string;
  readonly options: Options;
}

/** A picture's axes and its grid of n × n arrows. */
export interface View {
  readonly window: Window;
  readonly n: number;
}

/** A plane in θ-space, θ = origin + x·first + y·second; the directions are made orthonormal where it is drawn. */
export interface PlaneSlice {
  readonly origin: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The picture of θ-space: all of it for two parameters, a slice for more. */
export interface PlaneView extends View {
  readonly shown: boolean;
  /** null: through θ itself, along the first two right singular vectors of J. For two parameters always null. */
  readonly slice: PlaneSlice | null;
  /** Whether the image of its grid is drawn in the w-plane. */
  readonly image: boolean;
}

/** The picture of the function over its inputs. */
interface InputsView {
  readonly shown: boolean;
  /** null: as the data ask, or about 0 where there are none. */
  readonly window: Window | null;
}

/** What is asked of the gauge of a two-layer network beside the one it is in. */
interface GaugeView {
  /** How many random gauges of the function are drawn as a fan of induced gradients; 0 for no fan. */
  readonly fan: number;
  /** Which random gauges. */
  readonly seed: number;
  /** Whether the reach of aiming is drawn even while nothing is aimed. */
  readonly reach: boolean;
  /** A second gauge B of the same function, row by row, to compare with. */
  readonly second: readonly number[] | null;
}

/** Everything a link says. Plain immutable data: two scenes are equal if their JSON is. */
export interface Scene {
  readonly map: Choice;
  /** θ itself, length p. (w, fibre position) is a view of it, see `fibre-view.ts`. */
  readonly theta: readonly number[];
  readonly loss: Choice;
  /** Where the trajectories start, as a w; null starts them at θ itself. */
  readonly start: Point | null;
  /** More points w from which both dynamics run. */
  readonly starts: readonly Point[];
  /** Scale α of the start, see `scaledStart` of the model; null takes the start as it is. */
  readonly alpha: number | null;
  /** Up to when the runs are shown, as t of a flow or as a step; null shows all of them. */
  readonly moment: number | null;
  readonly dynamics: {
    readonly kind: DynamicsKind;
    /** Learning rate η of descent. */
    readonly rate: number;
    readonly steps: number;
    /** What descent makes of η from step to step. */
    readonly schedule: ScheduleId;
    /** μ of heavy-ball momentum, 0 for none. */
    readonly momentum: number;
    /** ω of weight decay, a penalty ½ω‖θ‖²; 0 for none. */
    readonly decay: number;
    /** How long the flow runs, in units of t. */
    readonly horizon: number;
    /** Time base of the canonical run: the same η (or t), or the same initial speed ‖dw/dt‖. */
    readonly pace: Pace;
  };
  readonly response: View;
  readonly flow: View;
  readonly arrows: { readonly length: LengthMode; readonly scale: number; readonly colour: ColourMode };
  /** Lines of the flow field in place of its arrows. */
  readonly streamlines: {
    readonly style: LineStyle;
    /** Lines per length, 1 for the usual number. */
    readonly density: number;
    /** Points w through which a line is asked for. */
    readonly seeds: readonly Point[];
  };
  /** The gradient g whose image is read off. */
  readonly probe: Point;
  /** η of the exact step along −Jᵀg for the probe g, drawn in the flow field; null where it is not. */
  readonly finiteStep: number | null;
  readonly gainMap: GainMapKind;
  /** Whether lines of equal D_ψ(w, start) are drawn in the flow field, where gradient flow is a mirror flow. */
  readonly mirror: boolean;
  /** Which vector the blue arrow of the response map shows. */
  readonly vector: Vector;
  readonly hidden: readonly LayerKey[];
  readonly plane: PlaneView;
  readonly inputs: InputsView;
  readonly gauge: GaugeView;
  /** Values of fields that belong to one overlay alone, by key, where they are not the defaults; see `own`. */
  readonly own?: Readonly<Record<string, unknown>>;
}
