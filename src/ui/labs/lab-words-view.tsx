import { useEffect, useState } from 'preact/compat';
import type { AnyWords } from '../../labs/lab';
import type { LabNumbers } from '../../model/labs/types';
import type { OpenLab } from './controls/use-lab';

/** What is seen, in a sentence: it stands before the pictures, so that nobody has to look for the point. */
export function LabSentence({ numbers }: { readonly numbers: LabNumbers | undefined }) {
  return <p className="lab-sentence">{numbers?.sentence ?? '…'}</p>;
}

/** The numbers beside what the paper says. */
export function LabReadouts({ numbers }: { readonly numbers: LabNumbers | undefined }) {
  if (!numbers) return null;
  const { notes, readouts } = numbers;
  const hasPaper = readouts.some(({ paper }) => paper !== undefined);
  return (
    <section className="lab-readouts" aria-label="Numbers">
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Here</th>
            {hasPaper && <th scope="col">The paper</th>}
          </tr>
        </thead>
        <tbody>
          {readouts.map(({ key, label, value, paper }) => (
            <tr key={key} data-key={key}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              {hasPaper && <td>{paper ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </section>
  );
}

/** What to try; a thing that was done once stays ticked while the lab is open. */
export function Tries({
  lab: { lab, options },
  numbers,
}: {
  readonly lab: OpenLab;
  readonly numbers: LabNumbers | undefined;
}) {
  const { tries } = lab.words;
  const [done, setDone] = useState<readonly boolean[]>([]);
  const now = numbers ? tries.map((one) => one.done(options, numbers)) : [];
  const found = now.some((each, i) => each && !done[i]);
  useEffect(() => {
    if (found) setDone(tries.map((_, i) => done[i] === true || now[i] === true));
  });
  return (
    <section className="lab-tries" aria-labelledby="lab-tries">
      <h3 className="section-title" id="lab-tries">
        Try
      </h3>
      <ul>
        {tries.map(({ say }, i) => (
          <li key={say} data-done={done[i] === true}>
            <span className="lab-tick" role="img" aria-label={done[i] ? 'done' : 'to do'}>
              {done[i] ? '✓' : ''}
            </span>
            {say}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LabWordsView({ words: { source, paper, here, differs } }: { readonly words: AnyWords }) {
  return (
    <section className="lab-words">
      <div>
        <h3 className="section-title">The paper</h3>
        <p>{paper}</p>
        <p>
          {source.authors}: <a href={source.url}>{source.title}</a>, {source.where}, {source.year}.
        </p>
      </div>
      <div>
        <h3 className="section-title">Here</h3>
        <p>{here}</p>
        <h3 className="section-title">Where it differs</h3>
        <ul>
          {differs.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
