import { useMemo } from 'preact/compat';
import type { NumberSpec, OptionSpec } from '../../core';
import type { LabName } from '../../labs';
import type { AnyLab } from '../../labs/lab';
import type { LabNumbers } from '../../model/labs/types';
import { readLab } from '../../state/labs/lab-link';
import { ExportButton } from '../export/export-button';
import { useDocument, useSession } from '../session/session';
import { LabControls } from './controls/lab-controls';
import { TimeStrip } from './controls/time-strip';
import type { OpenLab } from './controls/use-lab';
import { LabNotice } from './lab-notice';
import { LabReadouts, LabSentence, LabWordsView, Tries } from './lab-words-view';
import { LabCanvas } from './pictures/lab-canvas';
import { RunBar } from './run/run-bar';
import { useRunningLab } from './run/use-numbers';
import { labContents } from './save';

interface Props {
  readonly name: LabName;
  readonly lab: AnyLab;
}

/** One lab: its claim, its pictures beside its controls, its numbers, what to try. */
export function LabPage({ name, lab }: Props) {
  const { open, run, numbers, start, stop } = useRunningLab(name, lab);
  const strip = stripOf(lab);
  return (
    <div className="lab">
      <LabHead open={open} numbers={numbers} />
      <aside className="sidebar lab-side" aria-label="Controls of the lab">
        <LabControls lab={open} />
        <RunBar run={run} onStop={stop} onStart={start} />
      </aside>
      <div className="lab-main" id="pictures" tabIndex={-1}>
        {strip && <TimeStrip lab={open} spec={strip} moment={numbers?.moment ?? ''} />}
        <LabSentence numbers={numbers} />
        <div className="lab-pictures" data-count={lab.pictures.length} data-phase={run.phase}>
          {lab.pictures.map((picture) => (
            <LabCanvas key={picture.id} picture={picture} numbers={numbers} lab={open} />
          ))}
        </div>
        <LabReadouts numbers={numbers} />
        <Tries lab={open} numbers={numbers} />
        <LabWordsView words={lab.words} />
      </div>
    </div>
  );
}

function LabHead({ open, numbers }: { readonly open: OpenLab; readonly numbers: LabNumbers | undefined }) {
  const session = useSession();
  const { documents } = session;
  const { lab } = open;
  const text = useDocument((document) => document.lab);
  const { issues } = useMemo(() => readLab(text, lab.fields), [text, lab]);
  const { label, claim, source } = lab.words;
  return (
    <header className="lab-head">
      <LabNotice key={issues.length} issues={issues} />
      <button type="button" className="small" onClick={() => documents.commit({ ...documents.get(), lab: '' })}>
        ← All labs
      </button>
      <h2>{label}</h2>
      {numbers && <ExportButton own={() => labContents(session, open, numbers)} />}
      <p className="lab-claim">
        {claim}{' '}
        <a href={source.url} rel="noreferrer">
          {source.authors}, {source.year}
        </a>
      </p>
    </header>
  );
}

/** The number that the time strip moves. */
function stripOf({ fields, strip }: AnyLab): NumberSpec | undefined {
  const spec: OptionSpec | undefined = strip === undefined ? undefined : fields[strip];
  return spec?.kind === 'real' ? spec : undefined;
}
