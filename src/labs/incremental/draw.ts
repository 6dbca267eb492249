import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'weights',
    title: 'Weights over time',
    parts: ({ weights }) => [weights],
    build: ({ weights }, size, theme) => buildCurves(weights, size, theme),
  },
  {
    id: 'overlap',
    title: 'What is learned too early',
    parts: ({ overlap }) => [overlap],
    build: ({ overlap }, size, theme) => buildCurves(overlap, size, theme),
  },
  {
    id: 'threshold',
    title: 'How small the start must be',
    parts: ({ threshold }) => [threshold],
    build: ({ threshold }, size, theme) => buildCurves(threshold, size, theme),
  },
];
