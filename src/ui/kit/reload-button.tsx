import { useSession } from '../session/session';

/** Loads the page again with the document as it is now. */
export function ReloadButton() {
  const { address } = useSession();
  return (
    <button type="button" title="The picture stays; the steps that can be undone do not" onClick={address.reload}>
      Load the page again
    </button>
  );
}
