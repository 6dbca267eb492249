import {
  type Loss,
  lineLimit,
  type ParameterMap,
  type Point,
  type Steps,
  sectionThrough,
  type Theta,
} from '../../core';
import { type CommutingVerdict, commutingVerdict } from '../../core/structure/commuting';
import { type Divergence, divergence } from '../../core/structure/divergence';
import { LevelLines } from '../../core/structure/level-lines';
import { keptWith } from '../../model/cells/kept';
import { niceBelow } from '../../model/numbers/nice';
import type { RunStart } from '../../model/runs/runs';
import { optimaLine } from '../../model/starts/line-of-optima';
import type { Window } from '../../state/scene/scene';

/** Lines of equal D_ψ(w, start) over the w-plane, x0 y0 x1 y1 … in axis units; none while they would move. */
export interface MirrorLines {
  readonly lines: readonly Float64Array[];
  /** The line through the predicted end on a line of optima, which it touches there. */
  readonly touching: readonly Float64Array[];
  readonly limit?: Point;
  /** For the legend: what is drawn, or why nothing is. */
  readonly words: string;
}

export const verdictOf: (map: ParameterMap) => CommutingVerdict = keptWith((map) =>
  commutingVerdict(map, map.jacobianAlong),
);

/** Why no mirror potential can be drawn over the w-plane, as the end of a sentence; undefined where one can. */
export function whyNoMirror(map: ParameterMap, theta: Theta): string | undefined {
  const { verdict } = verdictOf(map);
  if (verdict === 'unknown') return 'no sampled θ lies in the domain';
  if (verdict === 'not commuting') return 'the gradients of w₁ and w₂ do not commute';
  if (map.p < 2) return 'w moves on a curve';
  const section = sectionThrough(map, theta);
  if (!section) return 'J has lost rank at this θ';
  return section.followed ? undefined : 'the leaf that a flow keeps to is not known here';
}

export interface MirrorInputs {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly start: RunStart;
  readonly window: Window;
}

/** Lines of D_ψ(w, start) at round steps of √D, or at steps that meet the predicted end on a line of optima. */
export function* mirrorLines({ map, loss, start: { theta, why }, window }: MirrorInputs): Steps<MirrorLines> {
  if (!theta) return none(why ?? 'the start has no θ');
  const reason = whyNoMirror(map, theta);
  if (reason !== undefined) return none(reason);
  yield undefined;
  const found = divergence(map, theta);
  if (!found) return none('JJᵀ has no inverse at the start');
  const fan = new LevelLines(found, window);
  yield* fan.cast();
  const end = endOf(map, loss, theta, found);
  yield undefined;
  const reach = fan.reach();
  const step = stepOf(reach[Math.floor(0.7 * reach.length)], end?.level);
  const met = end ? Math.round(Math.sqrt(end.level) / step) : 0;
  const highest = reach[reach.length - 1] ?? 0;
  // Higher ones would only crowd along the edges of the domain.
  const others = Array.from({ length: most }, (_, k) => k + 1).filter((k) => k !== met && (k * step) ** 2 <= highest);
  const traced = yield* fan.trace([...others.map((k) => (k * step) ** 2), ...(end ? [end.level] : [])]);
  return {
    lines: traced.slice(0, others.length).flat(),
    touching: traced.slice(others.length).flat(),
    ...(end && { limit: end.at }),
    words: `mirror potential: divergence from the start${end ? '; full where it touches the optima' : ''}`,
  };
}

const none = (why: string): MirrorLines => ({ lines: [], touching: [], words: `no mirror potential: ${why}` });

/** About this many lines fill the window; there are no more than `most`. */
const about = 9;
const most = 24;

/** Of √D. */
function stepOf(highest: number, level: number | undefined): number {
  const usual = highest > 0 && Number.isFinite(highest) ? niceBelow((1.6 * Math.sqrt(highest)) / about) : 1;
  if (level === undefined) return usual;
  return Math.sqrt(level) / Math.max(1, Math.round(Math.sqrt(level) / usual));
}

/** The predicted end of the flow on a line of optima, and D there. */
function endOf(map: ParameterMap, loss: Loss, theta: Theta, found: Divergence) {
  const line = optimaLine(loss);
  const limit = line && lineLimit(map, theta, line.a, line.b);
  if (limit?.kind !== 'point') return undefined;
  const at: Point = [limit.w[0], limit.w[1]];
  const level = found.at(...at);
  return level > 0 ? { at, level } : undefined;
}
