import { describe, expect, test } from 'vitest';
import { type Loss, type LossFamily, type LossId, lossFamilies, type Options } from '../../../src/core';
import { decode, defaultScene, encode } from '../../../src/state';
import { catches, holdTo } from '../../contract';
import { lossContract } from './contract';

const members = Object.entries<LossFamily>(lossFamilies);

describe('every loss', () => holdTo(lossContract, members));

describe('the registry', () => {
  test.each(members)('%s is filed under its id', (id, family) => expect(family.id).toBe(id));

  test.each(members)('a link of %s opens the loss it was written with', (id, { options: specs }) => {
    const options = Object.fromEntries(Object.values(specs).map((spec) => [spec.key, other(spec)]));
    const { scene, issues } = decode(encode({ ...defaultScene, loss: { id, options } }));
    expect([scene.loss, issues]).toEqual([{ id, options }, []]);
  });
});

/** A value that is not the usual one, so that a key that is left out shows. */
function other(spec: LossFamily['options'][string]) {
  if (spec.kind === 'flag') return !spec.default;
  if (spec.kind === 'text') return spec.example;
  if (spec.kind === 'choice') return spec.choices[spec.choices.length - 1].value;
  return spec.default === spec.range[1] ? spec.range[0] : spec.range[1];
}

describe('the contract', () => {
  const { line, logistic, point, 'least-squares': onData }: Readonly<Record<LossId, LossFamily>> = lossFamilies;

  /** The point loss, or another, with some of what it binds to done wrong. */
  const bent = (change: (loss: Loss, options: Options) => Partial<Loss>, family: LossFamily = point): LossFamily => ({
    ...family,
    bind(options) {
      const bound = family.bind(options);
      return bound.ok ? { ok: true, value: { ...bound.value, ...change(bound.value, options) } } : bound;
    },
  });
  const gradient = (wrong: (g: Float64Array, w: Float64Array) => void): LossFamily =>
    bent((loss) => ({
      gradient(w, out) {
        loss.gradient(w, out);
        wrong(out, w);
      },
    }));
  const hessian = (wrong: (H: Float64Array, w: Float64Array) => void): LossFamily =>
    bent((loss) => ({
      hessian(w, out) {
        loss.hessian(w, out);
        wrong(out, w);
      },
    }));
  const handle = (drag: (to: readonly [number, number], options: Options) => Options): LossFamily =>
    bent(({ handles }, options) => ({ handles: [{ ...handles[0], drag: (to) => drag(to, options) }] }));
  const { m1 } = point.options;
  const withoutTargets = ({ targets: _, ...rest }: LossFamily): LossFamily => rest;

  catches(lossContract, point, {
    'is told in words': {
      'an id with a blank': { ...point, id: 'a point' },
      'no label': { ...point, label: '' },
      'half a sentence': { ...point, about: 'a quadratic bowl around one optimum' },
      'another formula': { ...point, tex: 'w = w^*' },
    },
    'binds, or says why not': {
      'usual options that are refused': {
        ...point,
        bind: () => ({ ok: false, problems: [{ option: 'm1', message: 'no' }] }),
      },
      'a refusal without a reason': {
        ...point,
        bind: (options) =>
          options.m1 === m1.default ? point.bind(options) : { ok: false, problems: [{ option: 'm1', message: '' }] },
      },
      'a value that is no number': bent(({ value }) => ({ value: (w) => Math.sqrt(value(w) - 1) })),
    },
    'has the gradient of its value': {
      'a sign': gradient((g) => {
        g[1] = -g[1];
      }),
      'a missing factor': gradient((g) => {
        g[0] *= 2;
      }),
      'a term of one part in a million': gradient((g, w) => {
        g[0] += 1e-6 * w[1];
      }),
      'coordinates swapped': gradient((g) => g.reverse()),
    },
    'has the Hessian of its gradient': {
      'a factor': hessian((H) => {
        H[0] *= 0.5;
      }),
      'one half of it missing': hessian((H) => {
        H[2] = 0;
      }),
      'no longer symmetric': hessian((H) => {
        H[1] += 1e-12;
      }),
      'a constant where it varies': bent((loss) => ({
        value: (w) => loss.value(w) + w[0] ** 4 / 4,
        gradient(w, out) {
          loss.gradient(w, out);
          out[0] += w[0] ** 3;
        },
      })),
    },
    'is stationary, and least, where it says': {
      'a point beside it': bent(({ minimiser }) =>
        minimiser.kind === 'point'
          ? { minimiser: { ...minimiser, at: [minimiser.at[0] + 1e-6, minimiser.at[1]] } }
          : {},
      ),
      'a maximum': bent(({ value, gradient: down }) => ({
        value: (w) => -value(w),
        gradient(w, out) {
          down(w, out);
          out[0] = -out[0];
          out[1] = -out[1];
        },
      })),
      'a line that is turned': bent(
        ({ minimiser }) =>
          minimiser.kind === 'line'
            ? { minimiser: { ...minimiser, along: [minimiser.along[1], minimiser.along[0]] } }
            : {},
        line,
      ),
      'no minimum where there is one': bent(() => ({ minimiser: { kind: 'none', why: 'it was not looked for' } })),
      'no minimum, and no reason': bent(
        ({ minimiser }) => (minimiser.kind === 'none' ? { minimiser: { kind: 'none', why: '' } } : {}),
        logistic,
      ),
    },
    'has handles that move what they say': {
      'coordinates swapped': handle(([x, y]) => ({ m1: y, m2: x })),
      'half the way': handle(([x, y], { m1: a, m2: b }) => ({ m1: (x + Number(a)) / 2, m2: (y + Number(b)) / 2 })),
      'the other way': handle(([x, y]) => ({ m1: -x, m2: -y })),
      'beside the pointer': handle(([x, y]) => ({ m1: x + 0.1, m2: y })),
      'nothing at all': handle(() => ({})),
      'one coordinate only': handle(([x]) => ({ m1: x, m2: x })),
      'an option that there is not': handle(([x, y]) => ({ x, y })),
      'a loss that is refused': handle(() => ({ h1: -1 })),
      'no words': bent(({ handles }) => ({ handles: [{ ...handles[0], label: '' }] })),
    },
    'keeps its options in the link': {
      'a text longer than it may be': {
        ...onData,
        options: { ...onData.options, data: { ...onData.options.data, longest: 3 } as typeof onData.options.data },
      },
      'data, and not what is predicted': withoutTargets(onData),
      'another key': { ...point, options: { ...point.options, m1: { ...m1, key: 'm2' } } },
      'a default that is refused': {
        ...point,
        options: { ...point.options, m1: { ...m1, refuse: () => 'no' } as typeof m1 },
      },
    },
  });
});

test.each([1e-300, 1e-160, 1e155, 1e300])(
  'a line is the same whatever its coefficients are multiplied by: %s',
  (by) => {
    const bound = lossFamilies.line.bind({ a: by, b: 2 * by, c: -3 * by });
    if (!bound.ok) throw new Error(bound.problems[0].message);
    const gradient = new Float64Array(2);
    bound.value.gradient(Float64Array.of(0.5, 0.25), gradient);
    expect(bound.value.value(Float64Array.of(0.5, 0.25))).toBeCloseTo(0.4, 12);
    expect([...gradient]).toEqual([expect.closeTo(-0.4, 12), expect.closeTo(-0.8, 12)]);
  },
);
