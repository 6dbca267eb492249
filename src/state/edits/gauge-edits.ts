import {
  type Aim,
  aim,
  aimTip,
  findOpposites,
  functionOf,
  type Network,
  networkOf,
  type Point,
  reachLine,
  thetaOf,
} from '../../core';
import { type Change, refuse } from '../scene/change';
import { apart, wOf } from '../scene/fibre-view';
import { writeNumbers } from '../scene/numbers';
import { mapOf } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { moveTheta, moveW, setFibre } from './actions';
import { setField } from './edits';

/** What aiming came to, and the change of the scene that makes it so. */
interface Aimed {
  readonly aim: Aim;
  readonly change: Change;
}

/** Moves along the fibre to a gauge that sends the probe to the tip y, or along it where the tip is out of reach. */
export function aimProbe(scene: Scene, y: Point): Aimed {
  const found = aim(networkOf(scene.theta), scene.probe, y);
  if (!found.ok) return { aim: found, change: refuse('A', writeNumbers(y), found.message) };
  return { aim: found, change: toNetwork(scene, found.network) };
}

/** Most that w may move, relative to ‖w‖, where it is held fixed. */
const drift = 2e-13;

/**
 * Takes another network of the same function. As a move of the gauge, which keeps w to the last digit of the link;
 * where W₁ is too badly conditioned for that, by all entries of θ.
 */
function toNetwork(scene: Scene, network: Network): Change {
  const moved = setFibre(scene, Array.from(network.first));
  return moved.ok && keepsFunction(scene, moved.scene) ? moved : moveTheta(scene, thetaOf(network));
}

function keepsFunction(before: Scene, after: Scene): boolean {
  const map = mapOf(before.map);
  const [w, moved] = [wOf(map, before.theta), wOf(map, after.theta)];
  return apart(moved, w) <= drift * Math.hypot(...w);
}

/** How far the two of a pair turn the probe, to either side: 120° between them. */
const pairTurn = Math.PI / 3;
/** How far beyond the least reachable length their tips lie. */
const beyond = 1.5;

/** Puts the network in one gauge and B in another whose induced gradients of the probe disagree by more than 90°. */
export function findPair(scene: Scene): Change {
  const network = networkOf(scene.theta);
  const found = findOpposites(network, scene.probe, pairTurn);
  if (!found.ok) return refuse('B', writeNumbers(scene.probe), found.message);
  const [one, other] = visiblePair(network, scene.probe) ?? found.pair;
  const moved = setFibre(scene, short(one));
  return moved.ok ? setField(moved.scene, 'B', short(other)) : moved;
}

/** W₁ in few digits: a pair that is found need not be met exactly, and its link stays short. */
const short = ({ first }: Network): number[] => Array.from(first, (x) => Number(x.toPrecision(5)));

/** A pair whose tips are as long as the probe where the function lets them: the best conditioned may be tiny. */
function visiblePair(network: Network, g: Point): readonly [Network, Network] | undefined {
  const length = Math.hypot(...g);
  const share = Math.max(1, (beyond * reachLine(functionOf(network), g)) / (length * length * Math.cos(pairTurn)));
  const aimed = (side: number) => aimTip(network, g, turned(g, side * pairTurn, share));
  const [left, right] = [aimed(1), aimed(-1)];
  return left.ok && right.ok ? [left.network, right.network] : undefined;
}

function turned([x, y]: Point, angle: number, factor: number): Point {
  const [cos, sin] = [factor * Math.cos(angle), factor * Math.sin(angle)];
  return [cos * x - sin * y, sin * x + cos * y];
}

/** Scales the function to this length; θ keeps its gauge and B stays, so that only ‖W₂‖ changes in both. */
export function setLength(scene: Scene, length: number): Change {
  const w = wOf(mapOf(scene.map), scene.theta);
  const now = Math.hypot(...w);
  if (!(now > 0)) return refuse('w', String(length), 'w = 0 has no direction to grow in');
  if (!(length > 0)) return refuse('w', String(length), 'the length of w must be positive');
  // Twelve digits: the direction stays as it is seen, and the link stays short.
  return moveW(
    scene,
    w.map((x) => Number(((x / now) * length).toPrecision(12))),
  );
}
