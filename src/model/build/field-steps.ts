import {
  type Field,
  finish,
  type Loss,
  type ParameterMap,
  type PreconditionerField,
  quietly,
  type Steps,
  type Theta,
} from '../../core';
import type { View } from '../../state/scene/scene';
import { gradientSamples, preconditionersOver, responseTo, type Samples, thinnedView, viewAt } from '../arrows/samples';
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

export interface ResponseInputs {
  /** The 2 × 2 preconditioner. */
  readonly G: Float64Array;
  readonly view: View;
}

/** g and JJᵀg at the places of a view, and which it was. */
export interface ResponseMade extends Pick<ResponseInputs, 'view'> {
  readonly samples: Samples;
  readonly parametric: Field;
}

/** Arrows per side of a field that is there at once, whatever it costs. */
const first = 7;

/** So many per side cost little where no lift is searched for. */
const few = 110;

interface OfView {
  readonly view: View;
}

/** What a drag came to, where it is of all places. */
const isWhole = (made: OfView, of: OfView): boolean => made.view === of.view;

/** Whether a field has so many arrows, in places new to it, that to count and colour them takes a frame by itself. */
const isLong = ({ view }: OfView, effort: Effort, before: OfView | undefined): boolean =>
  viewAt(view, effort).n > few && before?.view !== view;

/**
 * What is seen of a long field before it is there: as many arrows as in a drag, or a few where they are dear or where the
 * page has just opened, since what runs for the first time is slow.
 */
function roughView({ view }: OfView, before: OfView | undefined, isCheap: boolean): View {
  return before && isCheap ? viewAt(view, 'drag') : thinnedView(view, first);
}

/** The response to gradients, which is the same G everywhere. */
function* responseSteps(of: ResponseInputs, effort: Effort, before?: ResponseMade): Steps<ResponseMade> {
  if (isLong(of, effort, before)) {
    const { samples, ...coarse } = responseOver(of, roughView(of, before, true));
    yield () => ({ ...coarse, samples: { ...samples, waiting: true } });
  }
  return responseOver(of, viewAt(of.view, effort));
}

function responseOver({ G }: ResponseInputs, view: View): ResponseMade {
  const samples = gradientSamples(view);
  return { view, samples, parametric: responseTo(G, samples) };
}

/** The flow field before it is told how long its arrows are. While only the loss moves, G stays. */
function* fieldSteps(of: FieldInputs, effort: Effort, before: FieldMade | undefined): Steps<FieldMade> {
  const view = viewAt(of.view, effort);
  if (isLight(of, view)) return finish(fieldOf(of, view, before));
  const coarse = finish(fieldOf(of, roughView(of, before, !of.map.fibre.searched), before));
  yield () => ({ ...coarse, samples: { ...coarse.samples, waiting: true } });
  return yield* quietly(fieldOf(of, view, before));
}

function* fieldOf(of: FieldInputs, view: View, before: FieldMade | undefined): Steps<FieldMade> {
  const { map, loss, theta, shared } = of;
  const isKnown = before?.map === map && before.theta === theta && before.view === view;
  const G = isKnown ? before.G : yield* quietly(preconditionersOver(map, theta, view));
  const samples = yield* quietly(shared.descents(view, loss));
  return { map, theta, view, G, samples };
}

const isLight = ({ map }: FieldInputs, { n }: View): boolean => !map.fibre.searched && n <= few;

/** The works of both fields, for cells that may be coarser during a drag. */
export const fieldWorks = {
  response: { steps: responseSteps, isWhole, isLong },
  flow: { steps: fieldSteps, isWhole, isLong },
};
