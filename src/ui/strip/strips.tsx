import { loaded } from '../kit/loaded';
import { useDocument } from '../session/session';
import { Offer } from './offer';
import './strip.css';

const waiting = <div className="strip" aria-busy="true" />;
const PanelStrip = loaded(() => import('./panel-strip'), 'the caption', waiting);
const PresetStrip = loaded(() => import('./preset-strip'), 'the caption', waiting);
const TourStrip = loaded(() => import('./tour-strip'), 'the tour', waiting);

/** What there is to say over the pictures of Explore. @param first whether nobody was here before */
export default function Strips({ first }: { first: boolean }) {
  const panel = useDocument(({ focus }) => focus !== null);
  const preset = useDocument((document) => document.preset !== '');
  const tour = useDocument((document) => document.tour > 0);
  if (tour) return <TourStrip />;
  return (
    <>
      {panel && <PanelStrip />}
      {preset && <PresetStrip />}
      {first && !panel && !preset && <Offer />}
    </>
  );
}
