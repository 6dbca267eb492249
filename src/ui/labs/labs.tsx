import { isLabName, type LabName, labNames } from '../../labs';
import { labIn, unknownLab } from '../../state/labs/lab-link';
import { PlaceTitle } from '../kit/place-title';
import { useDocument } from '../session/session';
import { LabList } from './lab-list';
import { LabNotice } from './lab-notice';
import { LabPage } from './lab-page';
import { labViews } from './lab-views';
import './labs.css';

/** The labs: the list of all, or the one that the document names. */
export function Labs() {
  const name = useDocument((document) => labIn(document.lab));
  return (
    <main className="labs">
      <PlaceTitle />
      {isLabName(name) ? <OneLab key={name} name={name} /> : <AllLabs asked={name} />}
    </main>
  );
}

function AllLabs({ asked }: { readonly asked: string }) {
  return (
    <>
      {asked !== '' && <LabNotice issues={[unknownLab(asked, labNames)]} />}
      <LabList />
    </>
  );
}

const views = labViews(LabPage);

function OneLab({ name }: { readonly name: LabName }) {
  const View = views.get(name);
  return View ? <View /> : null;
}
