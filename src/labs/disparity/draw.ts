import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'function',
    title: 'The function',
    parts: ({ fit }) => [fit],
    build: ({ fit }, size, theme) => buildCurves(fit, size, theme),
  },
  {
    id: 'spectrum',
    title: 'The spectrum of H',
    parts: ({ spectrum }) => [spectrum],
    build: ({ spectrum }, size, theme) => buildCurves(spectrum, size, theme),
  },
  {
    id: 'descent',
    title: 'Loss and gradients',
    parts: ({ descent }) => [descent],
    build: ({ descent }, size, theme) => buildCurves(descent, size, theme),
  },
  {
    id: 'swallowed',
    title: 'What is swallowed',
    parts: ({ swallowed }) => [swallowed],
    build: ({ swallowed }, size, theme) => buildCurves(swallowed, size, theme),
  },
  {
    id: 'widths',
    title: 'Width and ghosts',
    parts: ({ ends }) => [ends],
    build: ({ ends }, size, theme) => buildCurves(ends, size, theme),
  },
];
