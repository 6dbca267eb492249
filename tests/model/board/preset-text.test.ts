import { expect, test } from 'vitest';
import { presetText } from '../../../src/model/board/preset-text';
import { presets } from '../../../src/state';
import { loadParts } from '../../parts';

await loadParts();

const textOf = (id: string): string => {
  const preset = presets.find((each) => each.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  // Some spaces keep a line from breaking.
  return presetText(preset).replace(/\s/g, ' ');
};

test.each(presets.filter(({ about }) => about.includes('{')))('$id: its numbers are computed', (preset) => {
  expect(presetText(preset)).not.toMatch(/[{}–]|NaN|Infinity|undefined|no end/);
});

test('numbers are those of the scene', () => {
  // w = 1/θ = (1, 5), whose gain is w₂⁴; two gauges that turn (0, 1) by 56.6° to either side.
  expect(textOf('inverse-1-0.2')).toMatch(/at w = \(1, 5\) it is 625-fold\.$/);
  expect(textOf('gauge-opposites')).toContain('induced gradients 113° apart');
});

test('a text without numbers is told as it is, and one with a number that there is not is refused', () => {
  const [preset] = presets;
  expect(presetText(preset)).toBe(preset.about);
  expect(() => presetText({ ...preset, about: 'It is {nothing 1}.' })).toThrow('unknown figure: {nothing 1}');
  expect(() => presetText({ ...preset, about: 'It is {κ 2}.' })).toThrow('unknown figure: {κ 2}');
});
