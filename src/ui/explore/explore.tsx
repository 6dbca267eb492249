import { type CSSProperties, useState } from 'preact/compat';
import { lateKeys } from '../../state/scene/pictures';
import { ToolsProvider } from '../dynamics/desk';
import { Drawers } from '../dynamics/drawers';
import { loaded } from '../kit/loaded';
import { DynamicsPanel } from '../panels/dynamics/dynamics-panel';
import { GaugeGroup } from '../panels/gauge/gauge-group';
import { LossPanel } from '../panels/loss/loss-panel';
import { FamilyPicker } from '../panels/parameters/family-picker';
import { ParameterPanel } from '../panels/parameters/parameter-panel';
import { FlowCard } from '../pictures/card/flow-card';
import { LateCard } from '../pictures/card/late-card';
import { PictureCard } from '../pictures/card/picture-card';
import { shapeOf } from '../pictures/card/shape-of';
import { PlaneToggle } from '../plane/plane-toggle';
import { useCovered } from '../predict/use-covered';
import { LossChartView } from '../readouts/loss-chart-view';
import { Matrices } from '../readouts/matrices';
import { Sentence } from '../readouts/sentence';
import { SpectrumTable } from '../readouts/spectrum-table';
import { isFirstVisit } from '../session/kept/first-visit';
import { useDocument, useScene } from '../session/session';
import { Intro } from './intro';
import { PhoneTabs, useTab } from './phone-tabs';

const CoveredPage = loaded(() => import('../predict/covered-page'), 'the page of a question');
const LowerControls = loaded(() => import('./lower-controls'), 'the lower controls');
const Strips = loaded(() => import('../strip/strips'), 'the captions', <div className="strip" aria-busy="true" />);

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
  const [first] = useState(isFirstVisit);
  const told = useDocument(({ preset, tour }) => preset !== '' || tour > 0) || focus !== null;
  const wider = useScene(({ flow, response }) => shapeOf(flow.window) / shapeOf(response.window));
  const columns = { '--second-column': `${Math.min(1.6, Math.max(1, wider))}fr` };
  if (useCovered(focus)) return <CoveredPage />;
  return (
    <main className="explore" data-tab={tab}>
      <Intro />
      <PhoneTabs tab={tab} onChange={setTab} />
      <div className={told ? 'strips' : 'strips offers'}>{(told || first) && <Strips first={first} />}</div>
      <div className="pictures" id="pictures" tabIndex={-1} style={columns as CSSProperties}>
        <PictureCard id="response" title="Gradient response at θ" subtitle="each g, and the JJᵀg it becomes" />
        <FlowCard />
        {lateKeys.map((id) => (
          <LateCard key={id} id={id} />
        ))}
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
      <LowerControls />
    </aside>
  );
}
