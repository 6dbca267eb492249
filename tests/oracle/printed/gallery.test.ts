import { describe, expect, test } from 'vitest';
import { type BoardModel, createBoardBuilder } from '../../../src/model/board/build-board';
import { exhibitText } from '../../../src/model/board/figure-text';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { buildResponsePicture, lightTheme, sharedCell } from '../../../src/render';
import { setBoard } from '../../../src/state';
import { documentOfExhibit } from '../../../src/state/library/gallery';
import { recordArrows } from '../../render/kit/recorder';
import { exhibits } from '../../state/exhibits';
import { oracle } from '../load';
import { expectDrawn, expectField, expectLengths, printed } from './printed';

function exhibit(id: string) {
  const found = exhibits.find((each) => each.id === id);
  if (!found) throw new Error(`no exhibit ${id}`);
  return found;
}

const boardOf = (id: string, scaling: 'shared' | 'own' = 'shared'): BoardModel =>
  createBoardBuilder()(setBoard(documentOfExhibit(exhibit(id)), { scaling }));

describe.each(printed.figures.map((figure) => [figure.id, figure.panels] as const))('the article, %s', (id, panels) => {
  const shared = boardOf(id).panels;
  const own = boardOf(id, 'own').panels;

  test('has exactly the panels of the printed figure, with the blue arrow where it has one', () => {
    expect(shared.length).toBe(panels.length);
    panels.forEach(({ blue }, i) => {
      const { scene, response } = shared[i].model;
      expect(scene.hidden.includes('vector')).toBe(blue === null);
      if (!blue) return;
      const [x, y] = response.vector.at;
      expect((x * blue.dir[0] + y * blue.dir[1]) / Math.hypot(x, y)).toBeGreaterThan(1 - 1e-12);
    });
  });

  test.each(panels.map(({ title, arrows }, i) => [title, arrows, i] as const))(
    '%s, each panel on its own scale',
    (_title, arrows, i) => {
      expectField(own[i].model, arrows);
      expectLengths(own[i].model, arrows);
      expectDrawn(own[i].model, arrows);
    },
  );

  test('on one scale, equal magnitudes are drawn equally long in all panels', () => {
    const size = { width: 500, height: 500 };
    const cell = sharedCell(
      shared.map(({ model }) => model.response),
      size,
    );
    const lengths = new Map<string, number>();
    for (const { model } of shared) {
      const { field, scale } = model.response.parametric;
      const picture = buildResponsePicture(model, size, lightTheme, undefined, { cell });
      const drawn = recordArrows(picture.middle.filter(({ key }) => key.startsWith('parametric')));
      const { plot } = picture;
      for (let k = 0; k < field.n; k++) {
        const magnitude = Math.hypot(field.u[k], field.v[k]);
        const [x0, y0] = [
          plot.x + ((field.x[k] + 2.2) / 4.4) * plot.width,
          plot.y + ((2.2 - field.y[k]) / 4.4) * plot.height,
        ];
        const arrow = drawn.find((each) => Math.hypot(each.x0 - x0, each.y0 - y0) < 1e-3);
        if (!arrow || scale.asked(magnitude) > scale.longest) continue;
        const length = Math.hypot(arrow.x1 - arrow.x0, arrow.y1 - arrow.y0);
        const known = lengths.get(magnitude.toPrecision(9)) ?? length;
        expect(Math.abs(length - known)).toBeLessThan(0.01);
        lengths.set(magnitude.toPrecision(9), known);
      }
    }
    expect(lengths.size).toBeGreaterThan(5);
  });
});

describe('the follow-up', () => {
  const panels = ['point', 'line'].flatMap((id) => documentOfExhibit(exhibit(id)).board.panels);

  test('has a panel for each of its fields', () => expect(panels.length).toBe(printed.followup.figures.length));

  test.each(printed.followup.figures.map((figure, i) => [figure.title, figure.loss.type, figure, i] as const))(
    '%s to a %s minimum has the stated directions at whole w',
    (_title, _loss, { samples }, i) => {
      // On these axes a grid of nine has its arrows at 1, 2, … 9.
      const { flow } = createModelBuilder()({ ...panels[i].scene, flow: { window: [0.6, 9.4, 0.6, 9.4], n: 9 } });
      const { field } = flow.parametric;
      for (const { w, dir } of samples) {
        const k = (w[1] - 1) * 9 + (w[0] - 1);
        expect([field.x[k], field.y[k]]).toEqual(w);
        const magnitude = Math.hypot(field.u[k], field.v[k]);
        if (!dir) expect(magnitude).toBeLessThan(1e-12);
        else expect((field.u[k] * dir[0] + field.v[k] * dir[1]) / magnitude).toBeGreaterThanOrEqual(1 - 1e-9);
      }
    },
  );

  test.each(['point', 'line'])('%s: every flow converges, inside the window', (id) => {
    for (const { model } of boardOf(id).panels) {
      expect(model.flow.window).toEqual([0, 10, 0, 10]);
      expect(model.flow.parametricRun?.trajectory.ending.reason).toBe('converged');
      expect(model.flow.parametric.undefinedCount).toBe(0);
    }
  });
});

describe('the numbers in the texts', () => {
  const textOf = (id: string) => exhibitText(exhibit(id)).replaceAll('\u00a0', ' ');

  test.each(exhibits.map(({ id }) => id))('%s has all of its numbers, and none that is undefined', (id) => {
    expect(textOf(id)).not.toMatch(/[{}]|NaN|Infinity|–|undefined/);
  });

  test('the two rotations disagree only while W₂ is small', () => {
    const text = textOf('deep-small');
    expect(text).toContain('κ = 46.8, cosine −0.384');
    expect(text).toContain('κ = 2.3 and cosine 0.69:');
    expect(text).toContain('W₂ = (0, 0.01)');
    // From JJᵀ as it was measured in print, and as it would be at unit length: Gg for g = (0, 1) is its second column.
    const cosine = (a: readonly number[], b: readonly number[]) =>
      (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));
    expect(cosine([-3, 2.0005], [3, 2.0005])).toBeCloseTo(-0.384, 3);
    expect(cosine([-3, 7], [3, 7])).toBeCloseTo(0.69, 3);
  });

  test('the ends on the line are those of the reference', () => {
    for (const [tag, id, panel] of [
      ['l1_regime_inverse', 'inverse-norm', 0],
      ['l8_regime', 'line', 2],
    ] as const) {
      const entry = oracle.line_limits.find(({ tags }) => tags?.includes(tag));
      const [x, y] = boardOf(id).panels[panel].model.flow.parametricRun?.trajectory.w.slice(-2) ?? [];
      expect(entry).toBeDefined();
      expect(x).toBeCloseTo(entry?.w_limit[0] ?? Number.NaN, 6);
      expect(y).toBeCloseTo(entry?.w_limit[1] ?? Number.NaN, 6);
    }
    expect(textOf('inverse-norm')).toContain('from (0.05, 0.05) ends at (0.063, 7.47)');
  });

  test('inverse and squared weights from a small start come out sparse, a power below 1 even', () => {
    const ends = boardOf('inverse-norm').panels.map(({ model }) => [
      ...(model.flow.parametricRun?.trajectory.w.slice(-2) ?? []),
    ]);
    const [inverse, squared, identity, half] = ends.map((end) => Math.max(...end));
    expect(inverse).toBeGreaterThan(squared);
    expect(squared).toBeGreaterThan(identity);
    expect(identity).toBeGreaterThan(half);
    // Closed form for θ²: w₀(e^s, e^{2s}) with 0.05e^s + 0.1e^{2s} = 15.
    const grown = (-0.05 + Math.sqrt(0.05 ** 2 + 4 * 0.1 * 15)) / 0.2;
    expect(textOf('inverse-norm')).toContain(`(${+(0.05 * grown).toFixed(2)}, ${+(0.05 * grown ** 2).toFixed(2)})`);
  });

  test('the factor left by dividing θᴺ by N² is N^(2 − 4/N)', () => {
    const text = textOf('point-speed');
    for (const N of [2, 4, 6]) {
      expect(text).toContain(`×${Number((N ** (2 - 4 / N)).toPrecision(3))} at N = ${N}`);
    }
    expect(text).toContain('×64 at N = ½');
    expect(text).toContain('×4, ×16, ×36 and ×0.25');
  });

  test('gains are those of the closed forms', () => {
    expect(textOf('squared')).toContain('×0.04 of a gradient');
    expect(textOf('squared')).toContain('×400');
    expect(textOf('inverse')).toContain(`×${Number((0.7 ** -4).toPrecision(3))}, one of 0.2 makes ×625`);
    expect(textOf('polar')).toContain('×0.09:');
    expect(textOf('line-sign')).toContain('end there, at (−3, −6)');
    expect(textOf('line-sign')).toContain('sinks to (0, 0)');
  });
});
