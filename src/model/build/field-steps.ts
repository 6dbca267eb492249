import {
  finish,
  type Loss,
  type ParameterMap,
  type PreconditionerField,
  quietly,
  type Steps,
  type Theta,
} from '../../core';
import type { View } from '../../state/scene/scene';
import { preconditionersOver, type Samples, thinnedView, viewAt } from '../arrows/samples';
import type { Effort } from '../cells/cell';
import type { Shared } from '../scene/shared';

export interface FieldInputs {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly theta: Theta;
  readonly view: View;
  readonly shared: Shared;
}

/** G and −∇L at the places of a view, and what they were computed for. */
export interface FieldMade extends Pick<FieldInputs, 'map' | 'theta' | 'view'> {
  readonly G: PreconditionerField;
  readonly samples: Samples;
}

/** Arrows per side of a field that is there at once, whatever it costs. */
const first = 7;

/** The flow field before it is told how long its arrows are. While only the loss moves, G stays. */
export function* fieldSteps(of: FieldInputs, effort: Effort, before: FieldMade | undefined): Steps<FieldMade> {
  const view = viewAt(of.view, effort);
  const known = before?.map === of.map && before.theta === of.theta && before.view === view ? before.G : undefined;
  if (isLight(of, view)) return finish(fieldOf(of, view, known));
  const coarse = finish(fieldOf(of, thinnedView(view, first), undefined));
  yield () => ({ ...coarse, samples: { ...coarse.samples, waiting: true } });
  return yield* quietly(fieldOf(of, view, known));
}

function* fieldOf(of: FieldInputs, view: View, known: PreconditionerField | undefined): Steps<FieldMade> {
  const { map, loss, theta, shared } = of;
  const G = known ?? (yield* quietly(preconditionersOver(map, theta, view)));
  const samples = yield* quietly(shared.descents(view, loss));
  return { map, theta, view, G, samples };
}

/** So many samples cost little where no lift is searched for. */
const fewSamples = 110 ** 2;

const isLight = ({ map }: FieldInputs, { n }: View): boolean => !map.fibre.searched && n * n <= fewSamples;
