import type { Syntax } from '../expression/tree/syntax';
import type { DataTable } from './data-table-types';
import type { Fibre } from './fibre-types';
import type { Binding, NumberSpec, OptionSpecs, Options } from './option-types';
import type { Field, Jet, Point, Theta, W } from './vectors';

export type { Fibre, FibreChart, FibreScale, Section } from './fibre-types';
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
export type { Field, Jet, Point, Theta, W } from './vectors';

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
  /** Unicode, e.g. `W₁W₁ᵀ − W₂ᵀW₂`. */
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
  /** True where θ is W₁ (2×2), then W₂, and every gauge of it computes the same w: see `gauge/network.ts`. */
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
  /** Between which numbers each entry is, where both ends are known. */
  readonly range?: readonly [low: number, high: number];
  /** Positive inside, zero on the boundary that is drawn. */
  inside(w: W): number;
  /** The reachable w nearest to the given one, `margin` inside where the boundary itself is out of reach; in place. */
  approach(w: W, margin: number): void;
  /**
   * Moves the other entries of w to where the entry `kept` can be as it is, in place, if that needs more than one to move.
   * Absent: each entry moves alone.
   */
  follow?(w: W, kept: number): void;
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
