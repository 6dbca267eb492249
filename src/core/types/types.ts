import type { Syntax } from '../expression/tree/syntax';
import type { DataTable } from '../losses/data/data-set';
import type { Binding, NumberSpec, OptionSpecs, Options } from './option-types';

export type {
  Binding,
  ChoiceOption,
  FlagOption,
  IntegerOption,
  Interval,
  NumberSpec,
  OptionSpec,
  OptionSpecs,
  Options,
  OptionValue,
  Problem,
  RealOption,
  TextOption,
} from './option-types';

/**
 * The vocabulary of the core. Notation: w ∈ ℝ^q canonical parameters, θ ∈ ℝ^p parameters,
 * J = ∂w/∂θ (q×p, row-major), G = JJᵀ (q×q) the induced preconditioner, g = ∇_w L.
 */

declare const space: unique symbol;

/** A point θ ∈ ℝ^p. The brand keeps it from being passed where a w is meant; plain arrays fit both. */
export type Theta = Float64Array & { readonly [space]?: 'theta' };

/** A point or covector of the canonical space, length q. */
export type W = Float64Array & { readonly [space]?: 'w' };

/** Value and derivative together: w (length q) and J (q×p, row-major). NaN means undefined here. */
export interface Jet {
  readonly w: W;
  readonly J: Float64Array;
}

export type Point = readonly [x: number, y: number];

/** Vector samples as parallel columns; NaN in u, v means undefined at that point. */
export interface Field {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

export interface Citation {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly year: number;
  readonly url: string;
  /** Equation, section or proposition the formula is taken from. */
  readonly locus?: string;
}

/** A family of maps w(θ). Its options change the map itself: exponent, width. */
export interface Family<O extends Options = Options> {
  readonly id: string;
  readonly label: string;
  /** One or two sentences, plain text: what the map is and what it does to a gradient. */
  readonly about: string;
  readonly source?: Citation;
  readonly options: OptionSpecs<O>;
  /** Loads what is too heavy for every page; until it is there, `bind` gives pending maps. */
  load?(): Promise<void>;
  /** Options that bind, with all they leave open said; the same object where they leave nothing. */
  complete?(options: O): O;
  /** @param q dimension of w; 2 in the pictures. */
  bind(options: O, q?: number): Binding<ParameterMap>;
}

/**
 * Where the straight step from one θ to another leaves the domain, and how. At an `edge` the domain ends, at a `pole`
 * w is infinite. At a `cusp` w is defined on both sides but J is infinite: steps may jump it, and a flow passes it where it
 * goes on at the other side.
 */
export interface Crossing {
  readonly kind: 'edge' | 'pole' | 'cusp';
  /** Plain words, e.g. `θ₂ = 0`. */
  readonly where: string;
}

/**
 * How a growing step w(θ − ηJᵀg), g held, leaves the half-space ⟨Δw, −g⟩ ≥ 0. root: it comes out continuously at η, the
 * smallest where the product is negative beyond. pole, edge: the step reaches infinity, or the end of the domain, first.
 * never: proved. none: none was found up to that η.
 */
export type Exit =
  | { readonly kind: 'root' | 'pole' | 'edge'; readonly eta: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'none'; readonly upTo: number };

/**
 * Where gradient flow ends on a loss of one constraint aᵀw = b. point: there. ghost: it comes to rest off the line, at w
 * or in the limit. left-domain: it ends at the edge of the domain. unknown: neither a closed form nor the
 * path along Jᵀa tells.
 */
export type LineLimit =
  | { readonly kind: 'point'; readonly w: W }
  | { readonly kind: 'ghost'; readonly w: W; readonly why: string }
  | { readonly kind: 'left-domain' | 'unknown'; readonly why: string };

/** Functions of θ that gradient flow keeps, whatever the loss. */
export interface Invariant {
  /** Unicode, e.g. `W₁W₁ᵀ − w₂w₂ᵀ`. */
  readonly symbol: string;
  readonly tex: string;
  readonly rows: number;
  readonly columns: number;
  /** The rows × columns values at θ, row-major. */
  evaluate(theta: Theta, out: Float64Array): void;
}

/** What a search for all linear and quadratic functions that gradient flow keeps leaves open. */
export interface ConservedSearch {
  /** How many of those found do not follow from the others. */
  readonly independent: number;
  /** How many more, of other forms, the dimension of what flows can reach leaves room for. */
  readonly others: number;
  /** False where there may be fewer others. */
  readonly exact: boolean;
}

/** What calculus needs of a map w: Θ ⊂ ℝ^p → ℝ^q, ready to evaluate without allocating. */
export interface SmoothMap {
  readonly p: number;
  readonly q: number;
  /** Writes w(θ) and J(θ) into `out`. */
  evaluate(theta: Theta, out: Jet): void;
  /** The way out of the domain on the segment between two θ, if it leaves it. */
  crossing?(from: Theta, to: Theta): Crossing | undefined;
  /** Σᵢ gᵢ ∇²wᵢ (p×p, row-major), into `out`. Absent: by differences of J. */
  curvature?(theta: Theta, g: W, out: Float64Array): void;
  /** w (q columns) and J (q×p columns, row by row) at n points θ (p columns). Absent: point by point. */
  evaluateColumns?(
    theta: readonly Float64Array[],
    w: readonly Float64Array[],
    J: readonly Float64Array[],
    n: number,
  ): void;
}

/** One map with everything the app knows of it. */
export interface ParameterMap extends SmoothMap {
  readonly parameters: readonly NumberSpec[];
  /** TeX of w(θ), of J and of JJᵀ; the strings do not depend on θ. */
  readonly tex: { readonly map: string; readonly jacobian: string; readonly preconditioner: string };
  /** The same as trees, where nobody could typeset them beforehand; those too long to read are absent. */
  readonly formulas?: FormulaTrees;
  /** True while the family is not loaded: p and the parameters are known, and w is undefined everywhere. */
  readonly pending?: true;
  /** d/dt J(θ + t·direction) at t = 0, exact to rounding, into `out` (q×p). Absent: by differences of J. */
  jacobianAlong?(theta: Theta, direction: Theta, out: Float64Array): void;
  /** True where θ lives in the same plane as w, so that it can be drawn as an arrow (p = q = 2). */
  readonly thetaIsVector: boolean;
  /** Why this θ as a whole cannot be used, as a sentence; what one entry alone rules out is in its spec. */
  refuse?(theta: Theta): string | undefined;
  /** The exit of the step along a constant g, in closed form. Absent: it is searched for. */
  exit?(theta: Theta, g: W): Exit;
  /** The end of the flow on aᵀw = b, in closed form or by following θ along Jᵀa; a is not zero. Absent: unknown. */
  limit?(theta0: Theta, a: W, b: number): LineLimit;
  /** What gradient flow conserves. Absent: nothing is known to be conserved. */
  readonly conserved?: Invariant | undefined;
  /** What is left beside `conserved` where that is all of one form that a search found. Absent: nobody searched. */
  readonly conservedSearch?: ConservedSearch | undefined;
  readonly fibre: Fibre;
  /** True where θ is W₁ (2×2), then w₂, and every gauge of it computes the same w: see `gauge/network.ts`. */
  readonly gauge?: boolean;
  /**
   * −∇L and −JJᵀ∇L at the images of an n×n lattice of θ, for windows of which few w have a lift. Absent: the lift
   * reaches all of the image.
   */
  imageFields?(loss: Loss, theta: Theta, n: number): { readonly canonical: Field; readonly parametric: Field };
  /** The direction in θ along which the literature scales a start, θ₀ = α·direction. Absent: a start is scaled as a w. */
  readonly ray?: { readonly direction: Theta; readonly words: string };
  /** The set of reachable w. Absent: all of ℝ^q. */
  readonly image?: Image;
  /** The linear network whose edges carry θ. Absent: it is none. */
  readonly network?: NetworkGraph;
}

/** Formulas by rows and columns. */
export interface FormulaTrees {
  readonly map: readonly (readonly Syntax[])[];
  readonly jacobian?: readonly (readonly Syntax[])[];
  readonly preconditioner?: readonly (readonly Syntax[])[];
}

/** An edge from a node of one layer to a node of the next, which carries an entry of θ. */
export interface NetworkEdge {
  /** The layer that it leaves: 0 for that of the inputs. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly entry: number;
  /** Where it carries the entry with its sign turned. */
  readonly sign?: -1;
}

/** A linear network: wᵢ is the sum, over all ways from input i to the output, of the product of what the edges carry. */
export interface NetworkGraph {
  /** Nodes of each layer, inputs first; the last has one. */
  readonly layers: readonly number[];
  readonly edges: readonly NetworkEdge[];
}

/** The set of w that some θ reaches, as far as it is not all of ℝ^q. */
export interface Image {
  /** Why the rest is out of reach, e.g. `a square is never negative`. */
  readonly why: string;
  /** Positive inside, zero on the boundary that is drawn. */
  inside(w: W): number;
  /** The reachable w nearest to the given one, `margin` inside where the boundary itself is out of reach; in place. */
  approach(w: W, margin: number): void;
}

/** All θ with one w(θ) = w, with coordinates on it. */
export interface Fibre {
  /** What the coordinates are called together, e.g. `Gauge A`. */
  readonly name?: string;
  /** What they mean, in plain sentences, where their names do not say it. */
  readonly about?: string;
  /**
   * Coordinates on the fibre; empty where it is discrete and the branch nearest to a given θ is taken. They may be fewer
   * than its dimensions: what they leave open is then taken from that θ too.
   */
  readonly parameters: readonly NumberSpec[];
  /** Key of the whole coordinate list in a link, e.g. `A`. */
  readonly key?: string;
  /** Rows and columns where the coordinates form a matrix. */
  readonly shape?: readonly [rows: number, columns: number];
  /** What stays fixed while w moves, in words that end a sentence: "… the signs of θ". */
  readonly keeps: string;
  /** How many θ compute w. Absent where they are not finitely many, or not known to be. */
  count?(w: W): number;
  /**
   * Whether gradient flow keeps position f, so that the field drawn at that position is the one a run follows. Absent:
   * only where the fibre is discrete.
   */
  followed?(f: Float64Array): boolean;
  /** How the scale is shared along the fibre, where one number says it. */
  readonly scale?: FibreScale;
  /** True where `lift` searches from `near`, so that (w, f) does not say in a link which θ is meant. */
  readonly searched?: true;
  /** What evaluations and lifts have cost so far, in lifts of a closed form. Absent: one each. */
  work?(): number;
  /** Other coordinates on the same fibre, e.g. rotate, stretch, shear. */
  readonly charts?: readonly FibreChart[];
  /**
   * Coordinates f of θ on its fibre; false where they are not a position (a singular gauge). Those that can be told all
   * the same are then in `out`, and of the others it is left as it was.
   */
  of(theta: Theta, out: Float64Array): boolean;
  /** Another way to every w, through a θ that has no position; undefined where J has lost rank at it. */
  beside?(theta: Theta): Section | undefined;
  /** The θ′ with w(θ′) = w at fibre position f, on the branch nearest to `near`; false if there is none. */
  lift(w: W, f: Float64Array, near: Theta, out: Theta): boolean;
  /** Why f is not a position on any fibre, e.g. `det A = 0`. */
  refuse?(f: Float64Array): string | undefined;
}

/** A way w → θ that passes through one θ: fields over the w-plane are drawn, and runs start, on it. */
export interface Section {
  /** What stays fixed while w moves, in words that end a sentence. */
  readonly keeps: string;
  /** Whether gradient flow stays on it, so that a field drawn on it is the one a run follows. */
  readonly followed: boolean;
  /** The θ′ with w(θ′) = w, into `out`; false where there is none. */
  lift(w: W, out: Theta): boolean;
}

/** One positive coordinate along the fibre: how the scale is shared between factors. */
export interface FibreScale {
  readonly spec: NumberSpec;
  /** What moves and what c = 1 means, in sentences. */
  readonly about: string;
  /** c of θ; not finite where there is none. */
  of(theta: Theta): number;
  /** The position whose c is `factor` times that of position f. */
  by(f: Float64Array, factor: number, out: Float64Array): void;
}

export interface FibreChart {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly parameters: readonly NumberSpec[];
  /** Chart coordinates of the fibre position f; false where the chart does not reach. */
  from(f: Float64Array, out: Float64Array): boolean;
  to(chart: Float64Array, out: Float64Array): void;
}

export type Minimiser =
  | { readonly kind: 'point'; readonly at: Point }
  | { readonly kind: 'line'; readonly through: Point; readonly along: Point }
  | { readonly kind: 'none'; readonly why: string };

/** A point of the loss that can be dragged in the w-plane. */
export interface LossHandle {
  readonly key: string;
  readonly label: string;
  readonly symbol: string;
  readonly at: Point;
  /** The options that change when the handle is dragged there. */
  drag(to: Point): Options;
}

export interface Loss {
  readonly q: number;
  value(w: W): number;
  /** g = ∇_w L, into `out` (length q). */
  gradient(w: W, out: W): void;
  /** ∇²_w L, into `out` (q×q, row-major). */
  hessian(w: W, out: Float64Array): void;
  readonly minimiser: Minimiser;
  readonly handles: readonly LossHandle[];
  /** The rows it is about, as it uses them; absent where it is about none. */
  readonly data?: DataTable;
}

export interface LossFamily<O extends Options = Options> {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly source?: Citation;
  readonly tex: string;
  /** What is predicted by a loss on data, whose table is its option `data`. Absent: a loss on no data. */
  readonly targets?: 'numbers' | 'classes';
  readonly options: OptionSpecs<O>;
  bind(options: O): Binding<Loss>;
}
