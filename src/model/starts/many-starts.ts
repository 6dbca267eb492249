import { type Loss, lineLimit, type ParameterMap, quietly, type Steps } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { sameStart } from '../arrows/pictures';
import type { Effort } from '../cells/cell';
import { bareRunSteps, type RunAccuracy, type RunStart, type Runs } from '../runs/runs';
import { sketchRun } from '../runs/sketch-run';
import type { StartEntry } from '../types/types';
import { notYet } from '../words/not-yet';
import { optimaLine } from './line-of-optima';

/**
 * All runs of a frame share one budget, so that many starts do not make a drag stutter: the more there are, the fewer
 * steps each may take. On release there is enough for all but very stiff flows, which then say where they were cut short.
 */
export function accuracyFor(starts: number, effort: Effort): RunAccuracy {
  const share = (total: number, least: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, total / starts)));
  if (effort === 'drag') {
    return {
      rtol: 1e-3,
      atol: 1e-6,
      maxSteps: share(800, 24, 400),
      pieces: 2,
      sketch: sketchRun,
      mostDescents: share(4000, 60, 400),
    };
  }
  return { rtol: 1e-9, atol: 1e-12, maxSteps: share(80_000, 2000, 20_000), pieces: 6 };
}

/** Everything beside the starts that their runs depend on. */
export interface StartsSetting {
  readonly map: ParameterMap;
  readonly loss: Loss;
  readonly dynamics: Scene['dynamics'];
  readonly accuracy: RunAccuracy;
}

/** The runs of a start. Those known before from where it is are taken as they are. */
export function* entrySteps(
  { map, loss, dynamics, accuracy }: StartsSetting,
  start: RunStart,
  before: readonly StartEntry[],
): Steps<StartEntry> {
  const known = before.find((entry) => sameStart(entry, start));
  if (known !== undefined) return known;
  return entryWith(map, loss, start, yield* quietly(bareRunSteps({ map, loss, start, dynamics }, accuracy)));
}

/** A start whose runs are yet to be made. */
export const waiting = (start: RunStart): StartEntry => ({ why: notYet, ...start });

/** Whether the runs of a start are made: one of w itself there always is. */
export const isMade = ({ canonical }: StartEntry): boolean => canonical !== undefined;

export function entryWith(
  map: ParameterMap,
  loss: Loss,
  start: RunStart,
  { canonical, parametric, why }: Runs,
): StartEntry {
  return {
    ...start,
    ...predictionOf(map, loss, start),
    ...(why && { why }),
    ...(canonical && { canonical }),
    ...(parametric && { parametric }),
  };
}

function predictionOf(map: ParameterMap, loss: Loss, { theta }: RunStart): Pick<StartEntry, 'predicted'> {
  const line = optimaLine(loss);
  return line && theta ? { predicted: lineLimit(map, theta, line.a, line.b) } : {};
}
