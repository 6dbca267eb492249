import {
  createJet,
  type Family,
  gain,
  induced,
  type Loss,
  type LossFamily,
  type ParameterMap,
  type Point,
  preconditioner,
  spectrum,
  type Theta,
  turnAngle,
} from '../../core';
import { bindLoss, bindMap, losses, maps } from '../../state/scene/registry';
import type { Choice } from '../../state/scene/scene';
import type { Model, Probe } from '../types/types';
import type { Local } from './pictures';

export type Bound = Pick<Model, 'family' | 'map' | 'lossFamily' | 'loss'>;

/** The map and the loss of a scene. Throws where their options cannot be bound. */
export function bound(map: Choice, loss: Choice): Bound {
  const [family, lossFamily] = [known(maps.find(map.id), map), known(losses.find(loss.id), loss)];
  return { ...mapOf(family, map), ...lossOf(lossFamily, loss) };
}

function known<M>(member: M | undefined, { id }: Choice): M {
  if (member === undefined) throw new Error(`unknown id: ${id}`);
  return member;
}

function mapOf(family: Family, choice: Choice): { family: Family; map: ParameterMap } {
  const map = bindMap(choice);
  if (!map.ok) throw new Error(`invalid options of ${choice.id}: ${map.problems[0].message}`);
  return { family, map: map.value };
}

function lossOf(lossFamily: LossFamily, choice: Choice): { lossFamily: LossFamily; loss: Loss } {
  const loss = bindLoss(choice);
  if (!loss.ok) throw new Error(`invalid options of ${choice.id}: ${loss.problems[0].message}`);
  return { lossFamily, loss: loss.value };
}

/** Everything about the map at one θ. */
export function localGeometry(map: ParameterMap, values: readonly number[]): Local {
  const theta: Theta = Float64Array.from(values);
  const jet = createJet(map.p, 2);
  map.evaluate(theta, jet);
  const G = new Float64Array(4);
  preconditioner(jet.J, 2, G);
  return { theta, jet, G, w: [jet.w[0], jet.w[1]], spectrum: spectrum(jet.J, 2) };
}

/** What JJᵀ makes of one gradient. */
export function probeOf(G: Float64Array, g: Point): Probe {
  const image = new Float64Array(2);
  induced(G, Float64Array.from(g), image);
  const [x, y] = image;
  return { g, image: [x, y], gain: gain(g[0], g[1], x, y), turn: turnAngle(g[0], g[1], x, y) };
}
