import type { TargetedMouseEvent } from 'preact';
import { setField } from '../../../state/edits/edits';
import { type LateKey, pictures } from '../../../state/scene/pictures';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';
import { PictureCard } from './picture-card';
import './late-card.css';

/** A picture beside the first two, where the scene shows it. */
export function LateCard({ id }: { id: LateKey }) {
  const session = useSession();
  const shown = useScene((scene) => scene[id].shown);
  if (!shown) return null;
  const close = ({ currentTarget: button }: TargetedMouseEvent<HTMLButtonElement>) => {
    // The button goes with its picture: who pressed it by a key goes on among those that are left.
    button.closest<HTMLElement>('.pictures')?.focus({ preventScroll: true });
    apply(session, setField(session.store.get(), id, false));
  };
  return <PictureCard id={id} {...pictures[id].late} onClose={close} />;
}
