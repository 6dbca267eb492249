import { useEffect, useRef } from 'preact/compat';
import type { Document } from '../../state/document/document';
import { useSession } from '../session/session';

const whole = (document: Document): Document => ({ ...document, embed: false });

/** The link without its key `embed`, however often it is given. */
export function withoutEmbed(link: string): string {
  const [address = '', hash] = link.split(/(?=#)/, 2);
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  const kept = query.split('&').filter((piece) => !/^embed(?:=|$)/.test(piece));
  return `${path}?${kept.join('&')}${hash ?? ''}`;
}

/** Leads to the whole page, in the state that the frame shows now. */
export function OpenInReparam() {
  const { documents, address } = useSession();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const opened = documents.get();
    const update = () => {
      if (!link.current || documents.gesture.active()) return;
      // What this page could not use may be of use there, such as the name of a file to load.
      const asItCame = documents.get() === opened ? address.notice()?.original : undefined;
      link.current.href = asItCame === undefined ? address.link(whole(documents.get())) : withoutEmbed(asItCame);
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
