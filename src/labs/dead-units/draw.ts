import { buildBars } from '../../render/labs/bars-chart';
import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import { buildMatrix } from '../../render/labs/matrix-chart';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'jacobian',
    title: 'J = ∂w/∂θ',
    height: (width, { jacobian: { rows, columns } }) => Math.min(420, Math.max(120, (width * rows) / columns + 40)),
    parts: ({ jacobian }) => [jacobian],
    build: ({ jacobian }, size, theme) => buildMatrix(jacobian, size, theme),
  },
  {
    id: 'spectrum',
    title: 'Spectrum of J',
    parts: ({ spectrum }) => [spectrum],
    build: ({ spectrum }, size, theme) => buildBars(spectrum, size, theme),
  },
  {
    id: 'gradient',
    title: 'What becomes of g',
    parts: ({ gradient }) => [gradient],
    build: ({ gradient }, size, theme) => buildBars(gradient, size, theme),
  },
  {
    id: 'networks',
    title: 'Over many networks',
    parts: ({ chances }) => [chances],
    build: ({ chances }, size, theme) => buildCurves(chances, size, theme),
  },
];
