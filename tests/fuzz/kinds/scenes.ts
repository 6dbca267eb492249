/** Whatever a link opens is drawn, written and told in finite numbers. */
import { faultsIn } from '../../render/kit/figure-faults';
import { caught, type Kind, shorterLinks } from '../kind';
import { soundLink } from './links';

export const sceneKind: Kind<string> = {
  name: 'scenes',
  make: soundLink,
  faults: (link) => caught(async () => (await faultsIn(link)).map((fault) => `finite: ${fault}`)),
  smaller: shorterLinks,
};
