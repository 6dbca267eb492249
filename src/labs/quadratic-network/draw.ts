import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import { buildSpace } from '../../render/labs/space-chart';
import type { View } from './numbers';

const height = (width: number): number => Math.min(width, 420);

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'cone',
    title: 'The rank-one cone, to be turned',
    height,
    parts: ({ cone }) => [cone],
    build: ({ cone }, size, theme) => buildSpace(cone, size, theme),
  },
  {
    id: 'loss',
    title: 'Loss over time',
    height,
    parts: ({ losses }) => [losses],
    build: ({ losses }, size, theme) => buildCurves(losses, size, theme),
  },
  {
    id: 'alpha',
    title: 'Which cone the network is on',
    height,
    parts: ({ alphas }) => [alphas],
    build: ({ alphas }, size, theme) => buildCurves(alphas, size, theme),
  },
];
