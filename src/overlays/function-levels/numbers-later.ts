import { significant } from '../../model/numbers/format';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** Lines on which f(x) = wᵀx has one value. */
export const functionLevels = overlay({
  key: 'levels',
  picture: 'inputs',
  numbers: ({ inputs: { w, levels, domain } }) => (levels.length > 0 ? { w, levels, domain } : undefined),
  covered: allOfIt,
  legend: ({ domain: [low, high] }, { inputs: { data } }) => {
    const title = data?.kind === 'numbers' ? `f(x) and ${data.target}` : 'f(x)';
    return [{ kind: 'bar', title, low: significant(low, 2), high: significant(high, 2) }];
  },
});

export const overlays = [functionLevels];
