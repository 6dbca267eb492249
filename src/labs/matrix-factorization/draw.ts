import { buildBars } from '../../render/labs/bars-chart';
import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import { buildMatrix } from '../../render/labs/matrix-chart';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'matrix',
    title: 'The matrix W',
    parts: ({ matrix }) => [matrix],
    build: ({ matrix }, size, theme) => buildMatrix(matrix, size, theme),
  },
  {
    id: 'values',
    title: 'Singular values over time',
    parts: ({ values }) => [values],
    build: ({ values }, size, theme) => buildCurves(values, size, theme),
  },
  {
    id: 'spectrum',
    title: 'Spectrum at this moment',
    parts: ({ spectrum }) => [spectrum],
    build: ({ spectrum }, size, theme) => buildBars(spectrum, size, theme),
  },
  {
    id: 'errors',
    title: 'Distance from the whole matrix',
    parts: ({ errors }) => [errors],
    build: ({ errors }, size, theme) => buildCurves(errors, size, theme),
  },
];
