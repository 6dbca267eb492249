import { createModelBuilder } from '../../model/build-model';
import { fitFlow } from '../../model/fit-window';
import type { Change } from '../../state/change';
import { setData } from '../../state/data-edits';
import { setWindow } from '../../state/edits';
import { apply } from '../apply';
import type { Session } from '../session';

/** Puts data into the loss and its optimum into view, as one entry of the history. */
export function applyData(session: Session, text: string): boolean {
  return apply(session, fitted(setData(session.store.get(), text)));
}

function fitted(change: Change): Change {
  if (!change.ok) return change;
  const view = setWindow(change.scene, 'flow', fitFlow(createModelBuilder()(change.scene).flow));
  return view.ok ? view : change;
}
