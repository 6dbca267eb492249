import type { ParameterMap } from '../types';
import { bound, defineFamily, unreachable } from './define';
import { type NamedNumber, readNamed, type TypedOptions } from './typed-options';

type Engine = typeof import('../expression/typed-family');
let engine: Engine | undefined;

const usual: readonly [number, number] = [-3, 3];

/** What can be said of a map whose formulas are yet to be read: its parameters, as far as they are listed. */
function pendingMap({ vars }: TypedOptions, q: number): ParameterMap {
  const listed = readNamed(vars);
  const list: readonly NamedNumber[] = listed.ok ? listed.list : [];
  const p = list.length;
  return {
    p,
    q,
    pending: true,
    parameters: list.map(({ key, value, range = usual }) => ({
      ...{ key, symbol: key, label: key, default: value, range, step: 0.01 },
    })),
    tex: { map: 'w = w(\\theta)', jacobian: 'J = \\partial w/\\partial\\theta', preconditioner: 'JJ^\\top' },
    thetaIsVector: p === 2 && q === 2,
    evaluate(_theta, { w, J }) {
      w.fill(Number.NaN);
      J.fill(Number.NaN);
    },
    fibre: unreachable,
  };
}

/** Characters of one formula; both together may have as many as the reader takes. */
const longest = 1000;

export const custom = defineFamily<'custom', TypedOptions>({
  id: 'custom',
  label: 'Type your own',
  about:
    'Any map you can type: w₁ and w₂ as formulas of one to eight parameters. Its Jacobian is derived by rules and checked by a second way of differentiating.',
  options: {
    f1: {
      kind: 'text',
      key: 'f1',
      label: 'w₁ as a formula of the parameters',
      default: 't1*exp(t2)',
      example: 'r*cos(phi)',
      longest,
    },
    f2: {
      kind: 'text',
      key: 'f2',
      label: 'w₂ as a formula of the parameters',
      default: 't2',
      example: 'r*sin(phi)',
      longest,
    },
    vars: {
      kind: 'text',
      key: 'vars',
      label: 'the parameters in the order of `theta`, as name:start or name:start:least:most',
      default: 't1:0.6,t2:0.5',
      example: 'r:1:0:3,phi:0.5',
      names: 'parameters',
      longest,
    },
    k: {
      kind: 'text',
      key: 'k',
      label: 'names that are constants, as name:value or name:value:least:most',
      default: '',
      example: 'a:2:0:5',
      names: 'constants',
      longest,
    },
  },
  async load() {
    const loaded = await import('../expression/typed-family');
    await loaded.load();
    engine = loaded;
  },
  bind: (options, q = 2) => (engine ? engine.bindTyped(options, q) : bound(pendingMap(options, q))),
});
