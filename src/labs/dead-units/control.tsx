import { matrixPlace } from '../../render/labs/matrix-chart';
import type { LabLayerProps } from '../lab';
import type { View } from './numbers';
import type { Options } from './simulate';

/** A switch over the columns of each unit in J: whether it is changed. */
export function UnitLayer({ numbers: { jacobian, changed }, picture, change }: LabLayerProps<Options, View>) {
  const { x, y, cell } = matrixPlace(jacobian, picture);
  const inputs = jacobian.columns / changed.length - 1;
  const toggle = (unit: number) => {
    const which = changed.map((is, k) => Number(k === unit ? !is : is)).join('');
    change({ which });
  };
  return (
    <fieldset className="lab-units" aria-label="Units that are changed">
      {changed
        .map((is, unit) => ({ is, unit, name: `Unit ${unit + 1}` }))
        .map(({ is, unit, name }) => (
          <button
            key={name}
            type="button"
            aria-pressed={is}
            aria-label={name}
            style={{ left: x + unit * inputs * cell, top: y, width: inputs * cell, height: jacobian.rows * cell }}
            onClick={() => toggle(unit)}
          />
        ))}
    </fieldset>
  );
}
