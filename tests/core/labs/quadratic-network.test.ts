import { describe, expect, test } from 'vitest';
import {
  type ConeLossId,
  coneGains,
  coneJacobian,
  coneLosses,
  conservedOf,
  inducedGradient,
  inner,
  nearestOnCone,
  outer,
  type Plane,
  type QuadraticOptions,
  quadraticRuns,
  type Symmetric,
  tangentPart,
} from '../../../src/core/labs/quadratic-network';
import { finish } from '../../../src/core/labs/slices';
import { matrix, multiplyByTransposed } from '../../../src/core/linear-algebra/matrix';
import { flat, reference, worst } from './reference';

type Rows = readonly (readonly number[])[];

interface ConePoint {
  readonly alpha: number;
  readonly w: Plane;
  readonly A: Rows;
  readonly J: Rows;
  readonly G: Rows;
  readonly eig: readonly number[];
  readonly grad: Rows;
  readonly induced: Rows;
  readonly tangent_projection: Rows;
  readonly cos_deep_canonical: number;
}

interface Limit {
  readonly A: Symmetric;
  readonly L: number;
  readonly alpha?: number;
}

interface Run {
  readonly name: string;
  readonly loss: ConeLossId;
  readonly alpha0: number;
  readonly w0: Plane;
  readonly A_star: Symmetric;
  readonly invariant_2a2_minus_w2: number;
  readonly t: readonly number[];
  readonly deep_A: readonly Symmetric[];
  readonly deep_alpha: readonly number[];
  readonly deep_limit: Limit;
  readonly fixed_alpha_A: readonly Symmetric[];
  readonly fixed_alpha_limit: Limit;
  readonly projected_flow_A: readonly Symmetric[];
  readonly projected_flow_t_hits_apex: number | null;
  readonly projected_gd: {
    readonly eta: number;
    readonly trace: readonly (readonly [step: number, A: Symmetric, L: number])[];
    readonly cone_change_steps: readonly number[];
    readonly A_end: Symmetric;
    readonly L_end: number;
  };
}

const { points, runs } = reference<{ points: ConePoint[]; runs: Run[] }>('L9');

const upper = ([[a, b], [, c]]: Rows): Symmetric => [a, b, c];
const cosine = (A: Symmetric, B: Symmetric) => inner(A, B) / Math.sqrt(inner(A, A) * inner(B, B));

/** The flows end at t = 400, where the reference has their limits. */
const optionsOf = ({ loss, alpha0, w0, A_star, t, projected_gd }: Run): QuadraticOptions => ({
  loss,
  alpha: alpha0,
  w: w0,
  goal: A_star,
  times: [...t, 400],
  eta: projected_gd.eta,
  steps: 500,
});

function expectPath(A: readonly Symmetric[], reference: readonly Symmetric[]): void {
  reference.forEach((row, k) => {
    expect(worst(A[k], row)).toBeLessThan(1e-6);
  });
}

/** Near the apex the way is algebraic. */
const limitTolerance = ({ A }: Limit) => (Math.hypot(...A) < 0.01 ? 1e-4 : 1e-6);

describe('the quadratic network', () => {
  test.each(points)('α = $alpha, w = $w', ({ alpha, w, A, J, G, eig, ...rest }) => {
    const Z = upper(rest.grad);
    expect(worst(outer(alpha, w), upper(A))).toBeLessThan(1e-11);
    const jacobian = matrix(3, 3, coneJacobian(alpha, w));
    expect(worst(jacobian.data, flat(J))).toBeLessThan(1e-11);
    expect(worst(multiplyByTransposed(jacobian, jacobian).data, flat(G))).toBeLessThan(1e-11);
    expect(worst(coneGains(alpha, w), eig)).toBeLessThan(1e-11);
    const induced = inducedGradient(alpha, w, Z);
    expect(worst(induced, upper(rest.induced))).toBeLessThan(1e-11);
    const size = Math.hypot(...w);
    const tangent = tangentPart([w[0] / size, w[1] / size], Z);
    expect(worst(tangent, upper(rest.tangent_projection))).toBeLessThan(1e-11);
    expect(Math.abs(cosine(induced, Z) - rest.cos_deep_canonical)).toBeLessThan(1e-11);
  });

  test.each(runs)('$name, $loss: flows, limits and projected descent', (run) => {
    const found = finish(quadraticRuns(optionsOf(run)));
    const last = run.t.length;
    expect(Math.abs(conservedOf(run.alpha0, run.w0) - run.invariant_2a2_minus_w2)).toBeLessThan(1e-12);
    expectPath(found.deep.A, run.deep_A);
    expect(worst(found.deep.alpha.slice(0, last), run.deep_alpha)).toBeLessThan(1e-6);
    expect(worst(found.deep.A[last], run.deep_limit.A)).toBeLessThan(limitTolerance(run.deep_limit));
    expectPath(found.fixed.A, run.fixed_alpha_A);
    expect(worst(found.fixed.A[last], run.fixed_alpha_limit.A)).toBeLessThan(limitTolerance(run.fixed_alpha_limit));
    expectPath(found.projected.A, run.projected_flow_A);
    if (run.projected_flow_t_hits_apex === null) expect(found.projected.apex).toBeUndefined();
    else expect(found.projected.apex).toBeCloseTo(run.projected_flow_t_hits_apex, 6);
    const { trace, cone_change_steps, A_end } = run.projected_gd;
    for (const [step, A, L] of trace) {
      expect(worst(found.descent.A[step], A)).toBeLessThan(1e-8);
      expect(Math.abs(found.descent.loss[step] - L)).toBeLessThan(1e-6);
    }
    expect(found.descent.changes).toEqual(cone_change_steps);
    expect(worst(A_end, run.A_star)).toBeLessThan(1e-3);
    expect(structuredClone(found)).toEqual(found);
  });

  test('2α² − ‖w‖² decides whether the other cone is reached, and nothing else does', () => {
    const goal: Symmetric = [-0.25, -0.5, -1];
    const end = (alpha: number, w: Plane) => {
      const options = { loss: 'frobenius', alpha, w, goal, times: [0, 200], eta: 0.02, steps: 1 } as const;
      const { deep } = finish(quadraticRuns(options));
      const [a, A] = [deep.alpha[1], deep.A[1]];
      expect(2 * a * a - (A[0] + A[2]) / a).toBeCloseTo(conservedOf(alpha, w), 6);
      return coneLosses.frobenius.value(deep.A[1], goal);
    };
    expect(end(0.3, [1, 0.7])).toBeLessThan(1e-12);
    expect(end(0.7, [1, 0.7])).toBeLessThan(1e-12);
    expect(end(0.9, [1, 0.7])).toBeGreaterThan(0.5);
    expect(end(1, [0.6, 0.5])).toBeGreaterThan(0.5);
  });

  test('the nearest matrix of rank one is the part of the eigenvalue that is largest in size', () => {
    expect(nearestOnCone([2, 0, -1])).toEqual([2, 0, 0]);
    expect(nearestOnCone([2, 0, -3])).toEqual([0, 0, -3]);
    expect(worst(nearestOnCone([2, 1, 2]), [1.5, 1.5, 1.5])).toBeLessThan(1e-15);
    expect(nearestOnCone([0, 0, 0])).toEqual([0, 0, 0]);
  });

  test(`runs ${points.length} points and ${runs.length} runs and leaves out none`, () => {
    expect([points.length, runs.length]).toEqual([8, 10]);
  });
});
