import type { LabLayerProps } from '../lab';
import type { View } from './numbers';
import { type Options, type UnitChange, unitLetters } from './simulate';

/** What a click makes of a unit. */
const next: Readonly<Record<UnitChange, UnitChange>> = { none: 'kill', kill: 'twin', copy: 'none', twin: 'none' };
const said: Readonly<Record<UnitChange, string>> = {
  none: 'as drawn',
  kill: 'dead',
  copy: 'with the kink of the next',
  twin: 'twin of the next',
};

const letterOf = (change: UnitChange): string =>
  Object.keys(unitLetters).find((letter) => unitLetters[letter] === change) ?? 'o';

/** A button over each unit: as drawn, dead, twin of the next, as drawn. */
export function UnitLayer({ numbers: { changes }, picture: { plot, height }, change }: LabLayerProps<Options, View>) {
  const wide = plot.width / changes.length;
  const turn = (unit: number) =>
    change({ units: changes.map((each, k) => letterOf(k === unit ? next[each] : each)).join('') });
  return (
    <fieldset className="lab-units" aria-label="Units of the start">
      {changes
        .map((each, unit) => ({ each, unit, name: `Unit ${unit + 1}` }))
        .map(({ each, unit, name }) => (
          <button
            key={name}
            type="button"
            aria-label={`${name}: ${said[each]}`}
            style={{ left: plot.x + unit * wide, top: plot.y, width: wide, height: height - plot.y }}
            onClick={() => turn(unit)}
          />
        ))}
    </fieldset>
  );
}
