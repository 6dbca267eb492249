import { useState } from 'preact/compat';
import { type BuiltInSet, dataSets, scalesOf } from '../../../core';
import { significant } from '../../../model/numbers/format';
import { dataIn, setsFor, takesClasses } from '../../../state/edits/data-edits';
import { useAgain } from '../../kit/use-again';
import { useScene, useSession } from '../../session/session';
import { applyData } from './apply-data';
import { ColumnForm } from './column-form';
import { setDraft, useDraft } from './draft';
import { chooseDataFile, openDataText, pastedName } from './open-data';
import './data.css';

const own = 'own';

/** Built-in sets, and data of one's own: pasted, or from a file. */
export default function DataForm() {
  const draft = useDraft();
  return (
    <div className="data-form">
      <SetPicker />
      <Scales />
      {draft ? <ColumnForm key={draft.id} draft={draft} /> : <OwnData />}
    </div>
  );
}

function SetPicker() {
  const session = useSession();
  const id = useScene((scene) => scene.loss.id);
  const text = useScene((scene) => String(scene.loss.options.data ?? ''));
  const sets = setsFor(id);
  const chosen = dataSets.find((set) => set.id === text);
  const again = useAgain();
  const choose = (next: string) => {
    if (next !== own && applyData(session, next)) setDraft(undefined);
    again();
  };
  return (
    <>
      <label className="data-field">
        <span className="field-label">Built-in set</span>
        <select value={chosen ? text : own} onChange={(event) => choose(event.currentTarget.value)}>
          {!chosen && <option value={own}>your own data</option>}
          {sets.map((set) => (
            <option key={set.id} value={set.id}>
              {set.label}, {set.rows.length} rows
            </option>
          ))}
        </select>
      </label>
      {chosen && <About set={chosen} />}
    </>
  );
}

function About({ set: { about, source } }: { set: BuiltInSet }) {
  return (
    <p className="note">
      {about} From {source.authors} ({source.year}),{' '}
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>
      , {source.where}.
    </p>
  );
}

/** What standardising takes off and divides by. */
function Scales() {
  const words = useScene((scene) => {
    const now = dataIn(scene);
    if (!now || scene.loss.options.std !== true) return '';
    const scales = scalesOf(now.data).slice(0, takesClasses(scene.loss.id) ? 2 : 3);
    const parts = scales.map(
      ({ mean, deviation }, i) =>
        `${now.data.names[i]} (mean ${significant(mean)}, standard deviation ${significant(deviation)})`,
    );
    return `Each column less its mean, over its standard deviation: ${parts.join(', ')}.`;
  });
  return words === '' ? null : <p className="note">{words}</p>;
}

/** More pasted text than this is not shown: a text box of megabytes is slow to draw. */
const longestShown = 50_000;

function OwnData() {
  const session = useSession();
  const [text, setText] = useState('');
  const read = (source: string) => {
    if (openDataText(session, source, pastedName)) setText('');
  };
  return (
    <>
      <label className="data-field">
        <span className="field-label">Your own: paste rows of a CSV, or drop a file on the page</span>
        <textarea
          rows={3}
          spellcheck={false}
          placeholder={'x1,x2,y\n1,2,3'}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (pasted.length <= longestShown) return;
            event.preventDefault();
            read(pasted);
          }}
        />
      </label>
      <div className="data-actions">
        <button type="button" disabled={text.trim() === ''} onClick={() => read(text)}>
          Read the rows
        </button>
        <button type="button" onClick={() => chooseDataFile(session)}>
          Choose a file…
        </button>
      </div>
    </>
  );
}
