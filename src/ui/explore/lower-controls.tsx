import { ArrowsPanel } from '../panels/arrows/arrows-panel';
import { Diagnostics } from '../panels/diagnostics/diagnostics';

/** The last of the sidebar, below what a screen shows at first. */
export default function LowerControls() {
  return (
    <>
      <Diagnostics />
      <ArrowsPanel />
    </>
  );
}
