import { useState } from 'preact/compat';
import type { Issue } from '../../state/reading/issues';
import Notice from '../notices/link-notice';

/** What was wrong with the lab's part of the link that was opened. */
export function LabNotice({ issues }: { readonly issues: readonly Issue[] }) {
  const [original] = useState(() => window.location.href);
  const [dismissed, setDismissed] = useState(false);
  if (dismissed || issues.length === 0) return null;
  return <Notice notice={{ issues, broken: new Map(), original }} dismiss={() => setDismissed(true)} />;
}
