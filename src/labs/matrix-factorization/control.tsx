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
      {entriesOf(rows, columns).map(({ index, row, column, name }) => (
        <button
          key={name}
          type="button"
          aria-pressed={observed[index] === 1}
          aria-label={name}
          style={{ left: x + column * cell, top: y + row * cell, width: cell, height: cell }}
          onClick={() => toggle(index)}
        />
      ))}
    </fieldset>
  );
}

/** The entries of a matrix, row by row. */
const entriesOf = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return { index, row, column, name: `Entry ${row + 1}, ${column + 1}` };
  });
