import { finiteStepOf } from '../../finite-step';
import type { FiniteStep } from '../../overlays';
import { cell, sameInputs } from '../cell';
import { keptWith } from '../kept';
import type { PartOf } from '../types';

/** The exact step of the probe gradient. */
export const finiteStepPart: PartOf<FiniteStep> = keptWith(({ scene, map, local }) => {
  const inputs = cell(() => {
    const { finiteStep: eta, probe: g, flow } = scene.value;
    if (eta === null) return undefined;
    return { map: map.value, theta: local.value.theta, g, eta, window: flow.window };
  }, sameInputs);
  return cell(() => inputs.value && finiteStepOf(inputs.value));
});
