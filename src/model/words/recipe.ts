import { type Schedule, schedules } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { plain } from '../numbers/format';

type Dynamics = Scene['dynamics'];

/** What descent does beside plain steps of one η, one phrase each; none for a flow, which has no steps. */
function recipeParts({ kind, schedule, momentum, decay }: Dynamics): string[] {
  if (kind === 'flow') return [];
  return [
    schedule !== 'constant' && scheduleWords(schedule),
    momentum > 0 && `momentum ${plain(momentum)}`,
    decay > 0 && `weight decay ${plain(decay)}`,
  ].filter((part) => part !== false);
}

/** cosine schedule */
export const scheduleWords = (schedule: Dynamics['schedule']): string => `${schedules[schedule].label} schedule`;

/** 1/t schedule, momentum 0.9; empty for plain descent and for a flow. */
export const recipeWords = (dynamics: Dynamics): string => recipeParts(dynamics).join(', ');

/** The same of both runs, with what it means for the canonical one; empty where there is nothing to say. */
export function sharedRecipe(dynamics: Dynamics): string {
  const words = recipeWords(dynamics);
  if (words === '') return '';
  const schedule: Schedule = schedules[dynamics.schedule];
  const canonical = [schedule.canonical, dynamics.decay > 0 && 'the decay is of w'].filter(Boolean);
  return `Both runs: ${words}${canonical.length > 0 ? `; for the canonical one ${canonical.join(' and ')}` : ''}.`;
}
