import { describe, expect, test } from 'vitest';
import { predictions } from '../../../src/model/export/data-table';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import { coverModel } from '../../../src/model/questions/cover';
import { readInput } from '../../../src/model/words/read-input';
import { modelOf } from '../scene';

/** Three rows on which w = (2, −1) is right. */
const exact = 'data=1,0,2~0,1,-1~1,1,1&std=0';

describe('the function over its inputs', () => {
  test('is wᵀx at round levels that it takes in the window, and at 0', () => {
    const { levels, w, window } = modelOf('map=identity&theta=2,-1&inputs=1&inputview=-1,1,-1,1').inputs;
    expect(w).toEqual([2, -1]);
    expect(window).toEqual([-1, 1, -1, 1]);
    expect(levels).toEqual([-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3]);
  });

  test('has no levels where it is 0 everywhere, and says what it is', () => {
    const model = modelOf('map=identity&theta=0,0&inputs=1');
    expect(model.inputs.levels).toEqual([]);
    expect(describePicture('inputs', model)).toContain('f(x) = 0 x₁ + 0 x₂, over input x1 and input x2');
  });

  test('stands beside the functions at the optimum and at the ends of the runs', () => {
    const { functions } = modelOf('map=squared&m1=1.5&m2=1.2&run=flow&time=200&inputs=1').inputs;
    expect(functions.map(({ key }) => key)).toEqual(['w', 'optimum', 'canonical', 'parametric']);
    for (const { key, w } of functions.slice(1)) {
      expect(
        w.map((x) => Math.round(1000 * x) / 1000),
        key,
      ).toEqual([1.5, 1.2]);
    }
  });

  test('shows no end of the run that a question covers', () => {
    const covered = coverModel(modelOf('map=squared&run=flow&time=200&inputs=1'));
    expect(covered.inputs.functions.map(({ key }) => key)).toEqual(['w', 'optimum']);
    expect(legendOf('inputs', covered).items.map(({ mark }) => mark)).not.toContain('function-parametric');
  });
});

describe('rows of data', () => {
  test('are in the window that opens, with 0', () => {
    const { window, fit } = modelOf(`loss=least-squares&${exact}&inputs=1`).inputs;
    expect(window).toEqual(fit);
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]) {
      expect(x > window[0] && x < window[1] && y > window[2] && y < window[3]).toBe(true);
    }
  });

  test('are off by what the loss says', () => {
    const at = (theta: string) => modelOf(`map=identity&theta=${theta}&loss=least-squares&${exact}&inputs=1`);
    expect(at('2,-1').inputs.data?.error).toBe(0);
    const { inputs, loss, w } = at('1,1');
    // L = ‖Xw − y‖²/2n.
    expect((inputs.data?.error ?? 0) ** 2 / 2).toBeCloseTo(loss.value(Float64Array.from(w)), 14);
    expect(inputs.data?.values).toEqual(Float64Array.of(1, 1, 2));
  });

  test('are counted on the wrong side of f = 0, those on it among them', () => {
    const classes = 'loss=logistic&std=0&data=1,0,1~-1,0,-1~0,1,1~2,0,-1';
    const { data, level } = modelOf(`map=identity&theta=1,0&${classes}&inputs=1`).inputs;
    expect([data?.missed, data?.kind, level]).toEqual([2, 'classes', 0]);
  });

  test('are read one by one', () => {
    const model = modelOf(`map=identity&theta=1,1&loss=least-squares&${exact}&inputs=1`);
    expect(readInput(model.inputs, 1)).toEqual(['row 2, x = (0.00, 1.00)', 'f(x) = 1, y = −1', 'off by 2']);
  });

  test('are exported with what f says of them; a loss on none has no such table', () => {
    const model = modelOf(`map=identity&theta=1,1&loss=least-squares&${exact}`);
    expect(predictions.of(model).rows).toEqual([
      [1, 1, 0, 2, 1, -1],
      [2, 0, 1, -1, 1, 2],
      [3, 1, 1, 1, 2, 1],
    ]);
    expect(predictions.applies?.(modelOf(''))).toBe(false);
  });
});
