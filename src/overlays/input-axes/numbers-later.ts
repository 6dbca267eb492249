import { allOfIt, overlay } from '../../model/overlay/overlay';

/** Axes named by the columns of the data. */
export const inputAxes = overlay({
  key: 'axes',
  picture: 'inputs',
  silent: 'their titles say what they are',
  numbers: ({ inputs: { axes } }) => ({ x: axes[0], y: axes[1] }),
  covered: allOfIt,
});

export const overlays = [inputAxes];
