import { type Field, gain, turnAngle } from '../../core';
import type { Model, Run } from '../types';
import type { Column, Table } from './table';

const column = (name: string, meaning: string, values: ArrayLike<number>, unit = '1'): Column => ({
  name,
  unit,
  meaning,
  values,
});

/** Every arrow of the response map: the gradient, its image, gain and angle turned. */
export function responseTable({ response }: Model): Table {
  const { field } = response.parametric;
  return {
    title: 'Gradient response at theta: every gradient g of the grid and the JJTg it becomes',
    columns: [
      column('g_1', 'gradient, first component', field.x),
      column('g_2', 'gradient, second component', field.y),
      column('JJTg_1', 'induced gradient, first component', field.u),
      column('JJTg_2', 'induced gradient, second component', field.v),
      ...changeColumns(response.canonical.field, field),
    ],
  };
}

/** Every arrow of the flow field: w, the canonical and the parametric direction of descent. */
export function flowTable({ flow }: Model): Table {
  const [canonical, parametric] = [flow.canonical.field, flow.parametric.field];
  return {
    title: `Descent over the loss, arrows at every w of the grid. ${flow.caption}`,
    columns: [
      column('w_1', 'canonical parameter, first component', canonical.x),
      column('w_2', 'canonical parameter, second component', canonical.y),
      column('minus_grad_1', 'minus the canonical gradient, first component', canonical.u),
      column('minus_grad_2', 'minus the canonical gradient, second component', canonical.v),
      column('minus_JJTgrad_1', 'minus the induced gradient, first component', parametric.u),
      column('minus_JJTgrad_2', 'minus the induced gradient, second component', parametric.v),
      ...changeColumns(canonical, parametric),
    ],
  };
}

function changeColumns(from: Field, to: Field): Column[] {
  const each = (f: (gx: number, gy: number, x: number, y: number) => number) =>
    Float64Array.from(from.u, (gx, k) => f(gx, from.v[k], to.u[k], to.v[k]));
  const turned = each((gx, gy, x, y) => (turnAngle(gx, gy, x, y) * 180) / Math.PI);
  return [
    column('gain', 'length of the induced gradient over that of the gradient', each(gain)),
    column('turned', 'angle from the gradient to the induced one, counter-clockwise', turned, 'degree'),
  ];
}

/** θ, w, J, JJᵀ and its eigenvalues, one number a row, named. */
export function matricesTable({ theta, w, jet, G, spectrum, map }: Model): Table {
  const entries: (readonly [string, number])[] = [
    ...map.parameters.map(({ key }, i) => [key, theta[i]] as const),
    ...w.map((x, i) => [`w_${i + 1}`, x] as const),
    ...Array.from(jet.J, (x, k) => [`J_${Math.floor(k / map.p) + 1}_${(k % map.p) + 1}`, x] as const),
    ...Array.from(G, (x, k) => [`JJT_${Math.floor(k / 2) + 1}_${(k % 2) + 1}`, x] as const),
    ...Array.from(spectrum.eigenvalues, (x, i) => [`eigenvalue_${i + 1}`, x] as const),
  ];
  return {
    title: 'theta, w, J = dw/dtheta, JJT and its eigenvalues',
    columns: entries.map(([name, value]) => column(name, 'see the title', [value])),
  };
}

/** Every stored point of a run: time or step, θ, w and the loss. */
export function runTable(run: Run, descent: boolean): Table {
  const { p, q, length, t, theta, w, loss } = run.trajectory;
  const part = (values: Float64Array, width: number, k: number) =>
    Float64Array.from({ length }, (_, i) => values[i * width + k]);
  return {
    title: `${run.legend}`,
    columns: [
      ...(descent
        ? [
            column(
              'step',
              'step of descent',
              Array.from({ length }, (_, i) => i),
            ),
          ]
        : []),
      column('t', descent ? 'step times learning rate' : 'time of the gradient flow', t.subarray(0, length)),
      ...Array.from({ length: p }, (_, k) => column(`theta_${k + 1}`, 'what is trained', part(theta, p, k))),
      ...Array.from({ length: q }, (_, k) => column(`w_${k + 1}`, 'canonical parameter', part(w, q, k))),
      column('loss', 'the loss at w', loss.subarray(0, length)),
    ],
  };
}

/** All tables of a scene, with a name for each that can be part of a file's. */
export function modelTables(model: Model): readonly { readonly name: string; readonly table: Table }[] {
  const { canonicalRun, parametricRun } = model.flow;
  const descent = model.scene.dynamics.kind === 'descent';
  return [
    { name: 'response', table: responseTable(model) },
    { name: 'flow', table: flowTable(model) },
    { name: 'matrices', table: matricesTable(model) },
    ...(canonicalRun ? [{ name: 'canonical-run', table: runTable(canonicalRun, descent) }] : []),
    ...(parametricRun ? [{ name: 'parametric-run', table: runTable(parametricRun, descent) }] : []),
  ];
}
