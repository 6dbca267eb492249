import { group } from 'd3-array';
import { useId, useState } from 'react';
import { count } from '../../model/format';
import { panelNames } from '../../model/panel-names';
import { ordinal, readValues, room, sweep, sweepBase, type Values } from '../../state/sweep';
import { sweepControls } from '../../state/sweep-controls';
import { Segmented } from '../controls/segmented';
import { Dialog } from '../dialogs/dialog';
import { useSession } from '../session';
import { SweepFill, short } from './sweep-fill';
import { useBoard } from './use-board';
import '../styles/sweep.css';

/** One control run through given values, a panel each. */
export function SweepDialog({ onClose }: { onClose: () => void }) {
  const { documents } = useSession();
  const board = useBoard();
  const [document] = useState(documents.get);
  const base = sweepBase(document);
  const controls = sweepControls(base.scene);
  const [key, setKey] = useState(controls[0].key);
  const [text, setText] = useState('');
  const [replace, setReplace] = useState(true);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const ids = { control: useId(), values: useId(), problems: useId() };
  const control = controls.find((each) => each.key === key) ?? controls[0];
  const occupied = document.board.panels.length > 0;
  const { most } = room(document, replace);

  const run = () => {
    const values = readValues(text, base.scene, control);
    const found = problemsOf(values);
    setProblems(found);
    if (!values.ok) return;
    const made = sweep(documents.get(), { control: key, values: values.values, replace });
    if (!made.ok) return setProblems([made.why]);
    board.attempt(() => made, `${values.values.length} panels, one for each value of ${control.label}`);
    onClose();
  };
  const edit = (next: string) => {
    setText(next);
    setProblems([]);
  };

  return (
    <Dialog title="Sweep a control" onClose={onClose}>
      <p className="note">
        One panel for each value; all else is as in {occupied ? <BaseName panel={base.panel} /> : 'Explore'}.
      </p>
      <div className="sweep-field">
        <label htmlFor={ids.control} className="field-label">
          Control
        </label>
        <select
          id={ids.control}
          value={key}
          onChange={(event) => {
            setKey(event.currentTarget.value);
            edit('');
          }}
        >
          {[...group(controls, (each) => each.group)].map(([label, members]) => (
            <optgroup key={label} label={label}>
              {members.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.symbol}: {each.label}, now {short(each.read(base.scene))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <form
        className="sweep-field"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <label htmlFor={ids.values} className="field-label">
          Values, separated by commas
        </label>
        <input
          id={ids.values}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="1, 2, 4, 6"
          value={text}
          aria-invalid={problems.length > 0}
          aria-describedby={ids.problems}
          onChange={(event) => edit(event.currentTarget.value)}
        />
      </form>
      <SweepFill key={key} control={control} most={Math.max(2, most)} fill={edit} />
      <div id={ids.problems} className="sweep-problems" role="alert">
        {problems.map((problem) => (
          <p key={problem} className="number-error">
            {problem}
          </p>
        ))}
      </div>
      {occupied && (
        <Segmented
          legend={`What to do with the ${count(document.board.panels.length, 'panel')} there`}
          options={[
            { value: 'replace', label: 'Replace them' },
            { value: 'add', label: 'Add to them' },
          ]}
          value={replace ? 'replace' : 'add'}
          onChange={(next) => setReplace(next === 'replace')}
        />
      )}
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={run}>
          Make the panels
        </button>
        <span className="note">{most > 0 ? `Up to ${most}.` : room(document, replace).why}</span>
      </div>
    </Dialog>
  );
}

function BaseName({ panel }: { panel: ReturnType<typeof sweepBase>['panel'] }) {
  const { documents } = useSession();
  const { panels } = documents.get().board;
  const index = panels.findIndex(({ id }) => id === panel?.id);
  return (
    <>
      the panel <strong>{panelNames(panels)[index]}</strong>
    </>
  );
}

function problemsOf(values: Values): readonly string[] {
  if (values.ok) return [];
  if (values.bad.length === 1 && values.bad[0].text === '') return ['Write at least one value.'];
  const told = values.bad
    .slice(0, 4)
    .map(({ text, ordinal: which, why }) => `${ordinal(which)} value “${text}”: ${why}.`);
  const more = values.bad.length - told.length;
  return more > 0 ? [...told, `And ${more} more.`] : told;
}
