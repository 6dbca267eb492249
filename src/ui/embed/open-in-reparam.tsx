import { useEffect, useRef } from 'react';
import { useSession } from '../session';

/** Leads to the whole page, in the state that the frame shows now. */
export function OpenInReparam() {
  const { documents, address } = useSession();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const update = () => {
      if (link.current && !documents.gesture.active()) {
        link.current.href = address.link({ ...documents.get(), embed: false });
      }
    };
    update();
    return documents.subscribe(update);
  }, [documents, address]);
  return (
    <a ref={link} className="open-in-reparam" target="_blank" rel="noreferrer" href="./">
      Open in Reparam ↗
    </a>
  );
}
