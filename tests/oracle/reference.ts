import { readFileSync } from 'node:fs';

/** Independent reference values: 40-digit arithmetic for points and steps, DOP853 at 1e-12 for flows. */
export interface OracleParam {
  readonly id: string;
  readonly q?: number;
  readonly N?: number;
  readonly h?: number;
  readonly d?: number;
  readonly widths?: readonly number[];
  /** Formulas of a map given as text. */
  readonly exprs?: readonly string[];
}

export type OracleLoss =
  | {
      readonly type: 'quadratic';
      readonly H: readonly (readonly number[])[];
      readonly wstar: readonly number[];
    }
  | { readonly type: 'line'; readonly a: number; readonly b: number; readonly c: number }
  | { readonly type: 'linear'; readonly g: readonly number[] }
  | {
      readonly type: 'lp' | 'lstsq' | 'logistic';
      readonly p?: number;
      readonly X: readonly (readonly number[])[];
      readonly y: readonly number[];
    };

export interface OracleStep {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta: readonly number[];
  readonly eta: number;
  readonly w: readonly number[];
  readonly L: number;
  readonly grad_w: readonly number[];
  readonly grad_theta: readonly number[];
  readonly theta_next: readonly number[];
  readonly w_next: readonly number[] | null;
  readonly halfspace?: number;
  readonly L_next?: number;
  readonly left_domain?: boolean;
  readonly overflow?: boolean;
}

export interface OracleFlow {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta0: readonly number[];
  readonly t: readonly number[];
  readonly w: readonly (readonly number[])[];
  readonly L: readonly number[];
  readonly theta_end: readonly number[];
}

export interface OracleLimit {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta0: readonly number[];
  readonly w0: readonly number[];
  readonly w_limit: readonly number[];
  readonly tags?: readonly string[];
}

/** The smallest η at which w(θ − ηJᵀg) leaves the half-space of −g, for a constant g; null where it never does. */
export interface OracleExit {
  readonly param: OracleParam;
  readonly theta: readonly number[];
  readonly g: readonly number[];
  readonly eta_exit: number | null;
  readonly kind: 'root' | 'pole' | null;
  readonly D_half?: number;
}

export interface OraclePoint {
  readonly theta: readonly number[];
  readonly w: readonly number[];
  readonly J: readonly (readonly number[])[];
  readonly G: readonly (readonly number[])[];
  /** Ascending. */
  readonly eig: readonly number[];
  readonly rank: number;
  readonly cond: number | null;
  readonly tags?: readonly string[];
}

/** A balanced deep linear network, and exact steps of it under the loss g·w. */
export interface OracleBalanced {
  readonly N: number;
  readonly widths: readonly number[];
  readonly w: readonly number[];
  readonly theta: readonly number[];
  readonly G: readonly (readonly number[])[];
  readonly eig: readonly number[];
  readonly cond: number;
  readonly g: readonly number[];
  readonly steps: readonly { readonly eta: number; readonly w_next: readonly number[] }[];
}

/** A balanced product of layers with several outputs: w = vec(W), row by row. */
export interface OracleProduct {
  readonly N: number;
  readonly widths: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly theta: readonly number[];
  /** Singular values of W, descending. */
  readonly sv: readonly number[];
  readonly G: readonly (readonly number[])[];
  /** Ascending. */
  readonly eig: readonly number[];
}

interface Oracle {
  readonly losses: readonly {
    readonly loss: OracleLoss;
    readonly cases: readonly {
      readonly w: readonly number[];
      readonly L: number;
      readonly grad: readonly number[];
      readonly hess: readonly (readonly number[])[];
    }[];
  }[];
  readonly points: readonly {
    readonly param: OracleParam;
    readonly p: number;
    readonly q: number;
    readonly cases: readonly OraclePoint[];
  }[];
  readonly gauge: readonly {
    readonly W1: readonly (readonly number[])[];
    readonly w2: readonly number[];
    readonly A: readonly (readonly number[])[];
    readonly W1_new: readonly (readonly number[])[];
    readonly w2_new: readonly number[];
    readonly w: readonly number[];
    readonly G: readonly (readonly number[])[];
    readonly eig: readonly number[];
  }[];
  readonly kantorovich: readonly {
    readonly kappa: number;
    readonly G: readonly (readonly number[])[];
    readonly x_worst: readonly number[];
    readonly cos_bound: number;
    readonly max_angle_deg: number;
  }[];
  readonly aim: readonly {
    readonly x: readonly [number, number];
    readonly t: readonly [number, number];
    readonly w2: readonly [number, number];
    readonly A: readonly (readonly number[])[];
    readonly Gx: readonly [number, number];
    readonly cond_lower_bound: number;
    readonly angle_deg: number;
  }[];
  readonly exit_eta: readonly OracleExit[];
  readonly woodworth: readonly {
    readonly X: readonly (readonly number[])[];
    readonly y: readonly number[];
    readonly alpha: number;
    readonly w_limit: readonly number[];
    readonly nu: readonly number[];
    readonly Q: number;
    readonly l1: number;
    readonly l2: number;
    readonly l1_min_solution: readonly number[];
    readonly l2_min_solution: readonly number[];
  }[];
  readonly balanced: readonly OracleBalanced[];
  readonly matfac: readonly OracleProduct[];
  readonly gd_steps: readonly OracleStep[];
  readonly flows: readonly OracleFlow[];
  readonly line_limits: readonly OracleLimit[];
}

export const oracle: Oracle = JSON.parse(readFileSync(new URL('../fixtures/oracle.json', import.meta.url), 'utf8'));
