/** Pictures of a lab that are one chart each. */

import type { Bars } from '../../model/charts/bars';
import type { Curves } from '../../model/charts/curves';
import type { MatrixChart } from '../../model/charts/matrix';
import type { Space } from '../../model/charts/space';
import { buildBars } from './bars-chart';
import { buildCurves } from './curves-chart';
import type { LabPicture } from './lab-picture';
import { buildMatrix } from './matrix-chart';
import { buildSpace } from './space-chart';

interface Of<V, Chart> extends Pick<LabPicture<V>, 'id' | 'title' | 'height'> {
  of(numbers: V): Chart;
}

/** Curves; their levels can be moved by hand where they say what they set. */
export const curvesPicture = <V>({
  of,
  aspect,
  ...rest
}: Of<V, Curves> & { readonly aspect?: 'square' }): LabPicture<V> => ({
  ...rest,
  curves: of,
  parts: (numbers) => [of(numbers)],
  build: (numbers, size, theme) => buildCurves(of(numbers), size, theme, aspect),
});

export const barsPicture = <V>({ of, ...rest }: Of<V, Bars>): LabPicture<V> => ({
  ...rest,
  parts: (numbers) => [of(numbers)],
  build: (numbers, size, theme) => buildBars(of(numbers), size, theme),
});

export const matrixPicture = <V>({ of, ...rest }: Of<V, MatrixChart>): LabPicture<V> => ({
  ...rest,
  parts: (numbers) => [of(numbers)],
  build: (numbers, size, theme) => buildMatrix(of(numbers), size, theme),
});

export const spacePicture = <V>({ of, ...rest }: Of<V, Space>): LabPicture<V> => ({
  ...rest,
  parts: (numbers) => [of(numbers)],
  build: (numbers, size, theme) => buildSpace(of(numbers), size, theme),
});
