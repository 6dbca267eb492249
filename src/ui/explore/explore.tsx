import { ArrowsPanel } from '../controls/arrows-panel';
import { DynamicsPanel } from '../controls/dynamics-panel';
import { FamilyPicker } from '../controls/family-picker';
import { LossPanel } from '../controls/loss-panel';
import { ParameterPanel } from '../controls/parameter-panel';
import { DeskProvider } from '../dynamics/desk';
import { Drawers } from '../dynamics/drawers';
import { LossChartView } from '../readouts/loss-chart-view';
import { Matrices } from '../readouts/matrices';
import { Sentence } from '../readouts/sentence';
import { SpectrumTable } from '../readouts/spectrum-table';
import { FlowView } from './flow-view';
import { OpenPanelBar } from './open-panel-bar';
import { PhoneTabs, useTab } from './phone-tabs';
import { ResponseView } from './response-view';

/** The workbench: one scene, its two pictures, its numbers and its controls. */
export function Explore() {
  return (
    <DeskProvider>
      <Workbench />
    </DeskProvider>
  );
}

function Workbench() {
  const [tab, setTab] = useTab();
  return (
    <main className="explore" data-tab={tab}>
      <h1 className="hidden-visually">Explore what a parameterization does to a gradient</h1>
      <PhoneTabs tab={tab} onChange={setTab} />
      <OpenPanelBar />
      <div className="pictures" id="pictures" tabIndex={-1}>
        <ResponseView />
        <FlowView />
        <Drawers />
      </div>
      <div className="readouts">
        <Matrices />
        <SpectrumTable />
        <LossChartView />
      </div>
      <Sentence />
      <aside className="sidebar" aria-label="Controls">
        <FamilyPicker />
        <ParameterPanel />
        <LossPanel />
        <DynamicsPanel />
        <ArrowsPanel />
      </aside>
    </main>
  );
}
