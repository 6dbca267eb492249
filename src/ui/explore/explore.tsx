import { ToolsProvider } from '../dynamics/desk';
import { Drawers } from '../dynamics/drawers';
import { InputsCard } from '../inputs/inputs-card';
import { loaded } from '../kit/loaded';
import { Diagnostics } from '../panels/diagnostics/diagnostics';
import { DynamicsPanel } from '../panels/dynamics/dynamics-panel';
import { GaugeGroup } from '../panels/gauge/gauge-group';
import { LossPanel } from '../panels/loss/loss-panel';
import { FamilyPicker } from '../panels/parameters/family-picker';
import { ParameterPanel } from '../panels/parameters/parameter-panel';
import { FlowView } from '../pictures/flow-view';
import { ResponseView } from '../pictures/response-view';
import { PlaneCard } from '../plane/plane-card';
import { PlaneToggle } from '../plane/plane-toggle';
import { useCovered } from '../predict/use-covered';
import { LossChartView } from '../readouts/loss-chart-view';
import { Matrices } from '../readouts/matrices';
import { Sentence } from '../readouts/sentence';
import { SpectrumTable } from '../readouts/spectrum-table';
import { useDocument } from '../session/session';
import { Intro } from './intro';
import { PhoneTabs, useTab } from './phone-tabs';

const CoveredPage = loaded(() => import('../predict/covered-page'), 'the page of a question');
// Last in the sidebar, below what a screen shows at first.
const ArrowsPanel = loaded(
  async () => ({ default: (await import('../panels/arrows/arrows-panel')).ArrowsPanel }),
  'the controls of the arrows',
);
const OpenPanelBar = loaded(() => import('./open-panel-bar'), 'the bar of the panel');

/** The workbench: one scene, its two pictures, its numbers and its controls. */
export function Explore() {
  return (
    <ToolsProvider>
      <Workbench />
    </ToolsProvider>
  );
}

function Workbench() {
  const [tab, setTab] = useTab();
  const focus = useDocument((document) => document.focus);
  if (useCovered(focus)) return <CoveredPage />;
  return (
    <main className="explore" data-tab={tab}>
      <Intro />
      <PhoneTabs tab={tab} onChange={setTab} />
      {focus !== null && <OpenPanelBar />}
      <div className="pictures" id="pictures" tabIndex={-1}>
        <ResponseView />
        <FlowView />
        <PlaneCard />
        <InputsCard />
        <Drawers />
      </div>
      <div className="readouts">
        <Matrices />
        <SpectrumTable />
        <LossChartView />
      </div>
      <Sentence />
      <Sidebar />
    </main>
  );
}

function Sidebar() {
  return (
    <aside className="sidebar" aria-label="Controls">
      <FamilyPicker />
      <ParameterPanel />
      <PlaneToggle />
      <GaugeGroup />
      <LossPanel />
      <DynamicsPanel />
      <Diagnostics />
      <ArrowsPanel />
    </aside>
  );
}
