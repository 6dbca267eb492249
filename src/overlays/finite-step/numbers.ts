import { cell, sameInputs } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { lazyPart } from '../../model/cells/lazy-part';
import { mark } from '../../model/overlay/legend-types';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf } from '../../model/scene/types';
import type { FiniteStep } from './numbers-step';

/** The maths of exact steps. */
export const stepMaths = lazyPart(() => import('./numbers-step'));

const step: PartOf<FiniteStep> = keptWith(({ scene, map, local }) => {
  const inputs = cell(() => {
    const { finiteStep: eta, probe: g, flow } = scene.value;
    if (eta === null) return undefined;
    return { map: map.value, theta: local.value.theta, g, eta, window: flow.window };
  }, sameInputs);
  return cell(() => inputs.value && stepMaths.value?.finiteStepOf(inputs.value));
});

/** The exact step of the probe gradient. */
export const finiteStep = overlay({
  key: 'finite-step',
  picture: 'flow',
  numbers: (source) => computedOf(step, source),
  legend: ({ words }) => [
    mark('finite-step', words, 'exact step w(θ − ηJᵀg)', 'exact-step'),
    mark('first-order', 'first order, w − ηJJᵀg; grey: w − ηg', undefined, 'first-order'),
    mark('half-space', 'uphill of the probe g', undefined, 'half-plane'),
  ],
  sentence: ({ description }) => description,
});

export const overlays = [finiteStep];
