import { limitWords } from '../../model/gauge/limit-words';
import { significant } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** How far the tip of JJᵀg can be aimed: while it is, and where the scene asks. */
export const aimLimits = overlay({
  key: 'aim-limits',
  picture: 'response',
  numbers: (source) => {
    const { gauge, probe, parametric, spacing } = source.response;
    if (!isShown(source, 'probe') || !gauge) return undefined;
    const { reach, showsLimits } = gauge;
    return showsLimits || source.aiming ? { probe, parametric, spacing, reach, told: showsLimits } : undefined;
  },
  // While the tip is aimed, a note beside it says what they are.
  legend: ({ told }) => (told ? [mark('reach', limitWords.reach), mark('edge', limitWords.edge)] : []),
  sentence: ({ told, probe, reach }) => {
    const norm = Math.hypot(...probe.g);
    return told && norm > 0
      ? `Tips with a part of at least ${significant(reach / norm)} along g are reached exactly.`
      : '';
  },
});

export const overlays = [aimLimits];
