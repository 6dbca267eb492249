import { useStore } from '../../session/session';

/** Over a dimmed picture: why it shows the last good state and not what was asked for. */
export function RefusalNote() {
  const refusal = useStore((store) => store.refusal());
  return refusal ? <p className="refusal-note">Last good picture. {refusal.message}.</p> : null;
}
