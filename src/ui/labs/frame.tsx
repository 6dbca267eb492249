import { useMemo } from 'preact/compat';
import { isLabName, type LabName } from '../../labs';
import type { AnyLab } from '../../labs/lab';
import { labIn, readLab } from '../../state/labs/lab-link';
import { EmbedNotice } from '../embed/embed-notice';
import { EmbedPage } from '../embed/embed-page';
import { Marked } from '../notices/link-notice';
import { useDocument } from '../session/session';
import type { OpenLab } from './controls/use-lab';
import { LabList } from './lab-list';
import { labViews } from './lab-views';
import { LabCanvas } from './pictures/lab-canvas';
import { useRunningLab } from './run/use-numbers';
import './labs.css';

/** A lab in a frame of another page: its pictures and what is seen in them; where the link names none, the list of all. */
export default function LabFrame() {
  const name = useDocument((document) => labIn(document.lab));
  const View = isLabName(name) ? views.get(name) : undefined;
  if (View) return <View key={name} />;
  return (
    <main className="labs">
      <LabList />
    </main>
  );
}

const views = labViews(FramedLab);

function FramedLab({ name, lab }: { readonly name: LabName; readonly lab: AnyLab }) {
  const { open, run, numbers } = useRunningLab(name, lab);
  const cells = lab.pictures.map((picture) => (
    <LabCanvas key={picture.id} picture={picture} numbers={numbers} lab={open} fills />
  ));
  return (
    <EmbedPage title={lab.words.label} cells={cells}>
      <FrameWords open={open} words={run.note || (numbers?.sentence ?? '')} />
    </EmbedPage>
  );
}

/** In a line: what could not be used of the link, or what is seen. */
function FrameWords({ open: { lab }, words }: { readonly open: OpenLab; readonly words: string }) {
  const text = useDocument((document) => document.lab);
  const [first] = useMemo(() => readLab(text, lab.fields).issues, [text, lab]);
  return (
    <>
      <EmbedNotice />
      {first ? (
        <p className="embed-notice" role="status" title={first.message}>
          <Marked text={`Not as linked: ${first.message}`} />
        </p>
      ) : (
        <p className="embed-sentence" title={words}>
          {words}
        </p>
      )}
    </>
  );
}
