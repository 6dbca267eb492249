import type { Change } from '../../state/scene/change';
import type { Session } from './session';

/** Puts a change into the scene, or says why not; either way a listener hears one sentence when it is over. */
export function apply({ store, announcer }: Session, change: Change): boolean {
  store.attempt(change);
  if (!change.ok) announcer.say(change.refusal.message);
  else if (change.note) announcer.notice(change.note);
  return change.ok;
}
