import { overlay } from '../../model/overlay';

export const gainMap = overlay({
  key: 'gain-map',
  picture: 'flow',
  numbers: ({ flow }) => flow.gainMap,
  legend: ({ title, low, high }) => [{ kind: 'bar', title, low, high, pale: true }],
  sentence: ({ title, low, high }) => `Colour shows ${title}, from ${low} to ${high}.`,
});

export const overlays = [gainMap];
