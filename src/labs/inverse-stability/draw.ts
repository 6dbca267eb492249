import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import { buildSpace } from '../../render/labs/space-chart';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'functions',
    title: 'Two functions',
    parts: ({ functions }) => [functions],
    build: ({ functions }, size, theme) => buildCurves(functions, size, theme),
  },
  {
    id: 'distances',
    title: 'Near, and far',
    parts: ({ distances }) => [distances],
    build: ({ distances }, size, theme) => buildCurves(distances, size, theme),
  },
  {
    id: 'pairs',
    title: 'Single neurons',
    parts: ({ pairs }) => [pairs],
    build: ({ pairs }, size, theme) => buildCurves(pairs, size, theme),
  },
  {
    id: 'fan',
    title: 'What one neuron can be at −1, 0 and 1',
    parts: ({ fan }) => [fan],
    build: ({ fan }, size, theme) => buildSpace(fan, size, theme),
  },
];
