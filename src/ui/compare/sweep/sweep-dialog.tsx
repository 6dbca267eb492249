import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/compat';
import { panelNames } from '../../../model/board/panel-names';
import { count } from '../../../model/numbers/format';
import { grouped } from '../../../model/numbers/grouped';
import { ordinal, readValues, room, sweep, sweepBase, type Values } from '../../../state/document/sweep';
import { sweepControls } from '../../../state/document/sweep-controls';
import { Dialog } from '../../dialogs/dialog';
import { Segmented } from '../../kit/segmented';
import { useSession } from '../../session/session';
import { useBoard } from '../session/use-board';
import { SweepFill, short } from './sweep-fill';
import './sweep.css';

/** One control run through given values, a panel each. */
export function SweepDialog({ onClose }: { onClose: () => void }) {
  const form = useSweepForm(onClose);
  const { document, base, key, control, replace, problems, edit, run } = form;
  const problemsId = useId();
  const occupied = document.board.panels.length > 0;
  const { most, why } = room(document, replace);
  return (
    <Dialog title="Sweep a control" onClose={onClose}>
      <p className="note">
        One panel for each value; all else is as in {occupied ? <BaseName panel={base.panel} /> : 'Explore'}.
      </p>
      <ControlChoice form={form} />
      <ValuesBox form={form} problemsId={problemsId} />
      {control && <SweepFill key={key} control={control} most={Math.max(2, most)} fill={edit} />}
      <div id={problemsId} className="sweep-problems" role="alert">
        {problems.map((problem) => (
          <p key={problem} className="number-error">
            {problem}
          </p>
        ))}
      </div>
      {occupied && <ReplaceChoice form={form} />}
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={run}>
          Make the panels
        </button>
        <span className="note">{most > 0 ? `Up to ${most}.` : why}</span>
      </div>
    </Dialog>
  );
}

/** What is filled in, and the way from it to panels. */
function useSweepForm(onClose: () => void) {
  const { documents } = useSession();
  const board = useBoard();
  const [document] = useState(documents.get);
  const base = sweepBase(document);
  const controls = sweepControls(base.scene);
  const [key, setKey] = useState(controls[0]?.key);
  const [text, setText] = useState('');
  const [replace, setReplace] = useState(true);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const control = controls.find((each) => each.key === key);

  const edit = (next: string) => {
    setText(next);
    setProblems([]);
  };
  const choose = (next: string) => {
    setKey(next);
    edit('');
  };
  const run = () => {
    if (!control) return;
    const values = readValues(text, base.scene, control);
    setProblems(problemsOf(values));
    if (!values.ok) return;
    const made = sweep(documents.get(), { control: control.key, values: values.values, replace });
    if (!made.ok) return setProblems([made.why]);
    board.attempt(() => made, `${values.values.length} panels, one for each value of ${control.label}`);
    onClose();
  };
  return { document, base, controls, key, control, text, replace, problems, edit, choose, setReplace, run };
}

type Form = ReturnType<typeof useSweepForm>;

function ControlChoice({ form: { controls, key, base, choose } }: { form: Form }) {
  const id = useId();
  const optionsOf = (members: typeof controls) =>
    members.map((each) => (
      <option key={each.key} value={each.key}>
        {each.symbol}: {each.label}, now {short(each.read(base.scene))}
      </option>
    ));
  return (
    <div className="sweep-field">
      <label htmlFor={id} className="field-label">
        Control
      </label>
      <select id={id} value={key} onChange={(event) => choose(event.currentTarget.value)}>
        {[...grouped(controls, (each) => each.group, optionsOf)].map(([label, options]) => (
          <optgroup key={label} label={label}>
            {options}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function ValuesBox({ form: { text, problems, edit, run }, problemsId }: { form: Form; problemsId: string }) {
  const id = useId();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    run();
  };
  return (
    <form className="sweep-field" onSubmit={submit}>
      <label htmlFor={id} className="field-label">
        Values, separated by commas
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellcheck={false}
        placeholder="1, 2, 4, 6"
        value={text}
        aria-invalid={problems.length > 0}
        aria-describedby={problemsId}
        onChange={(event) => edit(event.currentTarget.value)}
      />
    </form>
  );
}

function ReplaceChoice({ form: { document, replace, setReplace } }: { form: Form }) {
  return (
    <Segmented
      legend={`What to do with the ${count(document.board.panels.length, 'panel')} there`}
      options={[
        { value: 'replace', label: 'Replace them' },
        { value: 'add', label: 'Add to them' },
      ]}
      value={replace ? 'replace' : 'add'}
      onChange={(next) => setReplace(next === 'replace')}
    />
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
  const [first] = values.bad;
  if (values.bad.length === 1 && first?.text === '') return ['Write at least one value.'];
  const told = values.bad
    .slice(0, 4)
    .map(({ text, ordinal: which, why }) => `${ordinal(which)} value “${text}”: ${why}.`);
  const more = values.bad.length - told.length;
  return more > 0 ? [...told, `And ${more} more.`] : told;
}
