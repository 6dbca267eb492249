import { overlay } from '../../model/overlay/overlay';

/** Points that both dynamics carry along, while a clock plays. */
export const particles = overlay({
  key: 'particles',
  picture: 'flow',
  silent: 'they wear the colours of the runs',
  numbers: ({ particles: carried }) => carried,
});

export const overlays = [particles];
