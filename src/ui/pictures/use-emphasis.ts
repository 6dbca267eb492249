import { useLayoutEffect } from 'preact/compat';
import { emphasis } from '../../render/layers/emphasis';
import { useSession } from '../session/session';

/**
 * Shows, as long as the component stands, what words speak of in thicker lines and all else pale, in every picture.
 * @param parts by their folders in `overlays`; where there is none, pictures are as they are
 */
export function useEmphasis(parts: readonly string[]): void {
  const { look } = useSession();
  const key = parts.join();
  useLayoutEffect(() => {
    look.value = key === '' ? undefined : emphasis(new Set(key.split(',')));
    return () => {
      look.value = undefined;
    };
  }, [look, key]);
}
