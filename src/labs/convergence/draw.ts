import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'loss',
    title: 'Loss by step',
    parts: ({ losses }) => [losses],
    build: ({ losses }, size, theme) => buildCurves(losses, size, theme),
  },
  {
    id: 'margin',
    title: 'Away from lower rank',
    parts: ({ margins }) => [margins],
    build: ({ margins }, size, theme) => buildCurves(margins, size, theme),
  },
  {
    id: 'balance',
    title: 'Balance of the layers',
    parts: ({ balance }) => [balance],
    build: ({ balance }, size, theme) => buildCurves(balance, size, theme),
  },
];
