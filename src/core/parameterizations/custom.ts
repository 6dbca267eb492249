import type { ParameterMap, TextOption } from '../types/types';
import { bound, defineFamily, unreachable } from './parts/define';
import { listNames, type TypedOptions } from './parts/typed-options';

type Engine = typeof import('../expression/map/typed-family');
let engine: Engine | undefined;

const usual: readonly [number, number] = [-3, 3];

/** What can be said of a map whose formulas are yet to be read: its parameters, as far as they are listed. */
function pendingMap({ vars }: TypedOptions, q: number): ParameterMap {
  const list = listNames(vars);
  const p = list.length;
  return {
    p,
    q,
    pending: true,
    parameters: list.map(({ key, value, range = usual }) => ({
      key,
      symbol: key,
      label: key,
      default: value,
      range,
      step: 0.01,
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

const text = <K extends string>(
  key: K,
  words: Omit<TextOption, 'kind' | 'key' | 'longest'>,
): TextOption & { readonly key: K } => ({ kind: 'text', key, longest: 1000, ...words });

export const custom = defineFamily<'custom', TypedOptions>({
  id: 'custom',
  label: 'Typed map',
  about: 'Any map you can type: w₁ and w₂ as formulas of up to eight parameters. Its Jacobian is derived, and checked.',
  options: {
    f1: text('f1', { label: 'w₁ as a formula of the parameters', default: 't1*exp(t2)', example: 'r*cos(phi)' }),
    f2: text('f2', { label: 'w₂ as a formula of the parameters', default: 't2', example: 'r*sin(phi)' }),
    vars: text('vars', {
      label: 'the parameters: name:start or name:start:least:most',
      default: 't1:0.6,t2:0.5',
      example: 'r:1:0:3,phi:0.5',
      names: 'parameters',
    }),
    k: text('k', {
      label: 'names that are constants: name:value or name:value:least:most',
      default: '',
      example: 'a:2:0:5',
      names: 'constants',
    }),
  },
  async load() {
    const loaded = await import('../expression/map/typed-family');
    await loaded.load();
    engine = loaded;
  },
  complete: (options) => engine?.complete(options) ?? options,
  bind: (options, q = 2) => (engine ? engine.bindTyped(options, q) : bound(pendingMap(options, q))),
});
