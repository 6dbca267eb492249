import { finiteStep } from '../../overlays/finite-step/numbers';
import { streamlines } from '../../overlays/streamlines/numbers';
import type { Scene } from '../../state/scene/scene';
import type { Model } from '../types/types';
import { plainText, preconditionerSentence, probeWords } from '../words/describe';
import { sentencesOf } from './describe-picture';
import { partOf } from './overlay';

/** One sentence on what a gesture changed, told by what moved; empty where nothing that has words did. */
export function changeWords(before: Scene, model: Model): string {
  const { scene, probe, flow, response, covered } = model;
  if (covered) return '';
  if (scene.map !== before.map || scene.theta !== before.theta) {
    return plainText(preconditionerSentence(model));
  }
  const step = scene.finiteStep === before.finiteStep ? undefined : partOf(finiteStep, model);
  if (step) return step.description;
  if (scene.gauge !== before.gauge && response.gauge) return sentencesOf('response', model).join(' ');
  if (scene.probe !== before.probe) return `${probeWords(probe)}.`;
  if (scene.loss !== before.loss || scene.start !== before.start || scene.dynamics !== before.dynamics) {
    if (flow.parametricRun) return `${flow.parametricRun.legend}.`;
    return flow.startWhy === undefined ? '' : `No parametric run: ${flow.startWhy}.`;
  }
  const lines = scene.streamlines === before.streamlines ? undefined : partOf(streamlines, model);
  return lines ? `${lines.set.legend}.` : '';
}
