import { Announcements } from './announcements';
import { ArrowsPanel } from './controls/arrows-panel';
import { DynamicsPanel } from './controls/dynamics-panel';
import { FamilyPicker } from './controls/family-picker';
import { LossPanel } from './controls/loss-panel';
import { ParameterPanel } from './controls/parameter-panel';
import { FlowView } from './explore/flow-view';
import { PhoneTabs, useTab } from './explore/phone-tabs';
import { ResponseView } from './explore/response-view';
import { Header } from './header';
import { LinkNotices } from './link-notices';
import { LossChartView } from './readouts/loss-chart-view';
import { Matrices } from './readouts/matrices';
import { Sentence } from './readouts/sentence';
import { SpectrumTable } from './readouts/spectrum-table';
import { useUndoKeys } from './use-undo-keys';

export function App() {
  useUndoKeys();
  const [tab, setTab] = useTab();
  return (
    <div className="app">
      <a className="skip-link" href="#pictures">
        Skip to the pictures
      </a>
      <Header />
      <LinkNotices />
      <main className="explore" data-tab={tab}>
        <h1 className="hidden-visually">Explore what a parameterization does to a gradient</h1>
        <PhoneTabs tab={tab} onChange={setTab} />
        <div className="pictures" id="pictures" tabIndex={-1}>
          <ResponseView />
          <FlowView />
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
      <Announcements />
    </div>
  );
}
