import { isLabName, type LabName, labNames } from '../../labs';
import { loadLab } from '../../labs/members';
import { labIn, unknownLab } from '../../state/labs/lab-link';
import { loaded } from '../kit/loaded';
import { PlaceTitle } from '../kit/place-title';
import { useDocument } from '../session/session';
import { LabList } from './lab-list';
import { LabNotice } from './lab-notice';
import { LabPage } from './lab-page';
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

const views = new Map(
  labNames.map((name) => [
    name,
    loaded(
      async () => {
        const lab = await loadLab(name);
        return { default: () => <LabPage name={name} lab={lab} /> };
      },
      'this lab',
      <p className="loading">Loading the lab…</p>,
    ),
  ]),
);

function OneLab({ name }: { readonly name: LabName }) {
  const View = views.get(name);
  return View ? <View /> : null;
}
