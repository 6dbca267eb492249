import { expect, test } from 'vitest';
import { legendOf } from '../../../src/model/overlay/legend';
import { some } from '../../tries';
import { modelOf } from '../scene';

/** Widths of the picture: about what a frame has time for. */
const most = 600;

const sets = (link: string) => {
  const { response, flow } = modelOf(link);
  return [response.canonical, response.parametric, flow.canonical, flow.parametric].map((set, i) => ({
    set,
    window: (i < 2 ? response : flow).window,
    spacing: (i < 2 ? response : flow).spacing,
  }));
};

const scales = ['0.001', '1', '3', '10', '100', '1000'];
const modes = ['sqrt', 'true', 'unit', 'log', 'article'];
const all = modes.flatMap((mode) =>
  scales.flatMap((scale) => ['9', '61', '301'].map((n) => [mode, scale, n] as const)),
);

test.each(some(all, 18))(
  'arrows of mode %s, ×%s, %s a side: what is drawn is not longer than can be painted',
  (mode, scale, n) => {
    for (const { set, window, spacing } of sets(`grid=${n}&viewgrid=${n}&arrows=${mode}&scale=${scale}`)) {
      const cells = (window[1] - window[0]) / spacing;
      const { every, columns } = set.sparse ?? { every: 1, columns: 1 };
      let [length, whole] = [0, 0];
      for (let k = 0; k < set.field.n; k++) {
        const seen = Math.min(cells, set.scale.length(Math.hypot(set.field.u[k], set.field.v[k])) || 0) / cells;
        whole += seen;
        if ((k % columns) % every === 0 && Math.floor(k / columns) % every === 0) length += seen;
      }
      // The longest of them need not be spread evenly.
      expect(length).toBeLessThan(1.5 * most);
      expect(set.sparse !== undefined).toBe(whole > most);
      if (set.sparse) expect(set.field.n % columns).toBe(0);
    }
  },
);

test('the key and the marks say how few are drawn', () => {
  const words = (link: string) => {
    const model = modelOf(link);
    const { items, key } = legendOf('response', model);
    return [items.find(({ mark }) => mark === 'canonical')?.words, key?.words.split(' · ').at(-1)];
  };
  expect(words('grid=301')).toEqual(['canonical g', '√ scale']);
  const { canonical, parametric } = modelOf('grid=301&scale=1000').response;
  const of = (every = 0) => `one of ${every ** 2} drawn`;
  expect(words('grid=301&scale=1000')).toEqual([
    `canonical g · ${of(canonical.sparse?.every)}`,
    of(parametric.sparse?.every),
  ]);
});
