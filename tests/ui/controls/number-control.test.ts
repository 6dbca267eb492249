import { createElement } from 'preact/compat';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { NumberSpec } from '../../../src/core';
import { newMemory, numberBehaviour } from '../../../src/ui/controls/number-behaviour';
import { NumberPicture } from '../../../src/ui/controls/number-picture';
import { boxText, keyStep } from '../../../src/ui/controls/slider-scale';
import { seeded } from '../../seeded';

const spec: NumberSpec = { key: 'x', symbol: 'x', label: 'a number', default: 0, range: [-3, 3], step: 0.1 };
const plain = { key: '', shiftKey: false };

/** A control without a page: a value that refuses what is above 5, and a face that keeps what it is shown. */
function control(of: NumberSpec = spec) {
  const seen = { thumb: Number.NaN, filled: Number.NaN, words: '', text: '', error: undefined as string | undefined };
  const hand = { holds: false, types: false, fine: false };
  const scene = { value: 1, refusal: false, begun: 0, cancelled: 0 };
  const memory = newMemory(of.default);
  const behaviour = numberBehaviour(memory, {
    spec: of,
    face: {
      held: () => hand.holds,
      typing: () => hand.types || seen.error !== undefined,
      typed: () => hand.types,
      placeThumb: (at) => Object.assign(seen, { thumb: at }),
      fill: (at) => Object.assign(seen, { filled: at }),
      say: (words) => Object.assign(seen, { words }),
      showText: (text) => Object.assign(seen, { text }),
      showError: (error) => Object.assign(seen, { error }),
    },
    gesture: {
      begin: () => {
        scene.begun += 1;
      },
      cancel: () => Object.assign(scene, { value: 1, cancelled: scene.cancelled + 1 }),
      dismiss: () => Object.assign(scene, { refusal: false }),
      fine: () => hand.fine,
    },
    attempt(value) {
      scene.refusal = value > 5;
      if (scene.refusal) return 'it is above 5';
      scene.value = value;
      // As the page does with the next frame, or sooner.
      show(value);
      return undefined;
    },
    refusalStands: () => scene.refusal,
  });
  const show = (value: number) => {
    behaviour.follow(value);
    behaviour.tell();
  };
  show(scene.value);
  return { seen, hand, scene, behaviour, show };
}

describe('the behaviour of a number', () => {
  test('shows the value it follows on the thumb, in the box and in words', () => {
    const { seen, show } = control({ ...spec, unit: '°' });
    expect(seen).toMatchObject({ text: '1.0', words: '1.0 °', filled: seen.thumb });
    expect(seen.thumb).toBeCloseTo(4 / 6, 12);
    show(-3);
    expect(seen).toMatchObject({ text: '-3.0', thumb: 0, filled: 0 });
  });

  test('moves with every frame and is written when it is told to, the last value alone', () => {
    const { seen, behaviour } = control();
    for (const value of [2, 3, -3]) behaviour.follow(value);
    expect(seen).toMatchObject({ text: '1.0', words: '1.0', thumb: 0, filled: 0 });
    behaviour.tell();
    expect(seen).toMatchObject({ text: '-3.0', words: '-3.0' });
  });

  test('takes no older value that still stands in the box for one that is typed', () => {
    const { scene, seen, hand, behaviour } = control();
    scene.value = 2;
    behaviour.follow(2);
    behaviour.commit('1.0');
    expect([scene.value, seen.text, seen.error]).toEqual([2, '2.0', undefined]);
    // What is typed meanwhile is meant all the same.
    hand.types = true;
    behaviour.follow(3);
    behaviour.commit('1.0');
    expect([scene.value, seen.text]).toEqual([1, '1.0']);
  });

  test('steps with the thumb, finer with Shift, and reaches both ends', () => {
    const { scene, hand, behaviour } = control();
    behaviour.slide(0.513);
    expect(scene.value).toBe(0.1);
    hand.fine = true;
    behaviour.slide(0.513);
    expect(scene.value).toBe(0.08);
    for (const [at, end] of [
      [0, -3],
      [1, 3],
    ] as const) {
      behaviour.slide(at);
      expect(scene.value).toBe(end);
    }
  });

  test('counts in whole numbers, however fine the steps', () => {
    const { scene, hand, behaviour } = control({ ...spec, whole: true, range: [0, 4], step: 1 });
    hand.fine = true;
    behaviour.slide(0.66);
    expect(scene.value).toBe(3);
    behaviour.press({ key: 'ArrowRight', shiftKey: true }, 3);
    expect(scene.value).toBe(4);
  });

  test('leaves the thumb to the finger that holds it, and takes it back when it is let go', () => {
    const { seen, hand, behaviour, show } = control();
    const before = seen.thumb;
    hand.holds = true;
    show(2);
    expect([seen.thumb, seen.text]).toEqual([before, '2.0']);
    hand.holds = false;
    behaviour.release();
    expect(seen.thumb).toBeCloseTo(5 / 6, 12);
  });

  test('gives a drag up with Escape, and hears no more of it until the thumb is let go', () => {
    const { scene, hand, behaviour } = control();
    hand.holds = true;
    behaviour.slide(1);
    expect(behaviour.press({ ...plain, key: 'Escape' }, 3)).toBe(false);
    expect([scene.cancelled, scene.value]).toEqual([1, 1]);
    behaviour.slide(0);
    expect(scene.value).toBe(1);
    behaviour.release();
    behaviour.slide(0);
    expect(scene.value).toBe(-3);
  });

  test('steps by keys from the value as it is now, within one gesture', () => {
    const { scene, behaviour } = control();
    expect(behaviour.press({ ...plain, key: 'ArrowUp' }, 1.7)).toBe(true);
    expect([scene.value, scene.begun]).toEqual([1.8, 1]);
    expect(behaviour.press({ ...plain, key: 'a' }, 1.8)).toBe(false);
    expect(scene.begun).toBe(1);
  });

  test('takes what is typed, the minus of a text too', () => {
    const { scene, seen, behaviour } = control();
    behaviour.commit(' −0.25 ');
    expect([scene.value, seen.text]).toEqual([-0.25, '-0.25']);
  });

  test('keeps what was refused in the box until it is mended here or elsewhere', () => {
    const { scene, seen, behaviour, show } = control();
    behaviour.commit('7');
    expect([seen.error, scene.value]).toEqual(['it is above 5', 1]);
    show(1);
    expect(seen.error).toBe('it is above 5');
    // Another control mends it, and the value stays.
    scene.refusal = false;
    show(1);
    expect([seen.error, seen.text]).toEqual([undefined, '1.0']);
  });

  test('says what is no number, and goes back to the value with Escape', () => {
    const { seen, behaviour } = control();
    behaviour.commit('one');
    expect(seen.error).toMatch(/^“one”: .*not a number/);
    behaviour.revert();
    expect([seen.error, seen.text]).toEqual([undefined, '1.0']);
  });

  test('does not write over what is being typed', () => {
    const { seen, hand, show } = control();
    hand.types = true;
    seen.text = '2.';
    show(1);
    expect(seen.text).toBe('2.');
  });
});

describe('the picture of a number', () => {
  const draw = (props: Partial<Parameters<typeof NumberPicture>[0]>) =>
    renderToStaticMarkup(
      createElement(NumberPicture, { id: 'n', spec, compact: false, error: undefined, slider: {}, box: {}, ...props }),
    );

  test('names its slider and its box, and ties the symbol to the box', () => {
    const html = draw({});
    expect(html).toContain('aria-label="a number"');
    expect(html).toContain('aria-label="a number, exact value"');
    expect(html).toMatch(/<label for="nbox"[^>]*>x<\/label>/);
    expect(html).toContain('data-key="x"');
    expect(html).not.toContain('role="alert"');
  });

  test('says what is wrong beside the box, which points there', () => {
    const html = draw({ error: 'it is above 5' });
    expect(html).toContain('aria-invalid="true" aria-describedby="nerror"');
    expect(html).toMatch(/<p id="nerror"[^>]*role="alert"[^>]*>it is above 5<\/p>/);
  });

  test('is a box alone where it is compact, and shows a unit where there is one', () => {
    expect(draw({ compact: true })).not.toContain('type="range"');
    expect(draw({ spec: { ...spec, unit: '°' } })).toContain('<span class="number-unit">°</span>');
  });
});

describe('a number that is not there', () => {
  test('is shown as such, stays so, and gives way to the default at the first key', () => {
    const { behaviour, seen, scene, show } = control();
    show(Number.NaN);
    show(Number.NaN);
    expect([seen.text, seen.words, seen.thumb]).toEqual(['–', '–', 0]);
    behaviour.press({ ...plain, key: 'ArrowRight' }, Number.NaN);
    expect(scene.value).toBe(spec.default);
  });
});

test('the largest numbers stand in the box as numbers, and no key leads beyond them', () => {
  const plainSpec: NumberSpec = { ...spec, step: 0.01 };
  const next = seeded('largest numbers');
  const largest = Array.from({ length: 400 }, () => (next() < 0.5 ? -1 : 1) * 10 ** (300 + 8.25 * next()));
  for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, 1.79769e308, ...largest]) {
    for (const unit of [undefined, '°'] as const) {
      expect(boxText(unit ? { ...plainSpec, unit } : plainSpec, value), String(value)).not.toMatch(/NaN|Infinity/);
    }
    for (const key of ['ArrowUp', 'PageUp', 'ArrowDown', 'PageDown']) {
      for (const scale of [undefined, 'log'] as const) {
        const stepped = keyStep(scale ? { ...plainSpec, scale } : plainSpec, value, { key, shiftKey: false });
        expect(stepped ?? 0, `${key} from ${value}`).toSatisfy(Number.isFinite);
      }
    }
  }
});
