import { overlay } from '../../model/overlay';

/** Points that both dynamics carry along, while a clock plays. */
export const particles = overlay({
  key: 'particles',
  picture: 'flow',
  numbers: ({ particles: carried }) => carried,
});

export const overlays = [particles];
