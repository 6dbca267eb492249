import { buildModel } from '../../../model/build/build-model';
import { fitFlow } from '../../../model/window/fit-window';
import { setData } from '../../../state/edits/data-edits';
import { setWindow } from '../../../state/edits/edits';
import type { Change } from '../../../state/scene/change';
import { apply } from '../../session/apply';
import type { Session } from '../../session/session';

/** Puts data into the loss and its optimum into view, as one entry of the history. */
export function applyData(session: Session, text: string): boolean {
  const change = setData(session.store.get(), text);
  if (!isAskedFor(session, text)) return apply(session, fitted(change));
  // The link that was opened has a view of its own, and nothing is wrong with it any more.
  const applied = apply(session, change);
  if (applied) session.address.dismiss();
  return applied;
}

/** Whether this is the file that the link named and that was missing. */
function isAskedFor({ address }: Session, text: string): boolean {
  const original = address.notice()?.original;
  if (original === undefined || !text.startsWith('file:')) return false;
  try {
    return decodeURIComponent(original.replaceAll('+', ' ')).includes(text);
  } catch {
    return false;
  }
}

function fitted(change: Change): Change {
  if (!change.ok) return change;
  const view = setWindow(change.scene, 'flow', fitFlow(buildModel(change.scene).flow));
  return view.ok ? view : change;
}
