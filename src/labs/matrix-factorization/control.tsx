import { matrixPlace } from '../../render/labs/matrix-chart';
import type { LabLayerProps } from '../lab';
import type { View } from './numbers';
import type { Options } from './simulate';

/** A switch over each entry: whether it is seen. */
export function MaskLayer({ numbers: { matrix, observed }, picture, change }: LabLayerProps<Options, View>) {
  const { rows, columns } = matrix;
  const { x, y, cell } = matrixPlace(matrix, picture);
  const toggle = (index: number) => {
    const mask = Array.from(observed, (seen, k) => (k === index ? 1 - seen : seen));
    // Something has to be seen.
    if (mask.includes(1)) change({ mask: mask.join('') });
  };
  return (
    <fieldset className="lab-mask" aria-label="Entries that are seen">
      {Array.from(observed.subarray(0, rows * columns), (seen, k) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
          key={k}
          type="button"
          aria-pressed={seen === 1}
          aria-label={`Entry ${Math.floor(k / columns) + 1}, ${(k % columns) + 1}`}
          style={{ left: x + (k % columns) * cell, top: y + Math.floor(k / columns) * cell, width: cell, height: cell }}
          onClick={() => toggle(k)}
        />
      ))}
    </fieldset>
  );
}
