import { useId, useState } from 'preact/compat';
import { takesClasses } from '../../../state/edits/data-edits';
import { withHeader } from '../../../state/files/csv';
import {
  badCellWords,
  type ColumnPick,
  dataText,
  type Picked,
  pickColumns,
  refuseData,
  usualPick,
  usualPositive,
  valuesOf,
} from '../../../state/files/csv-table';
import { Toggle } from '../../kit/toggle';
import { useScene, useSession } from '../../session/session';
import { applyData } from './apply-data';
import { type Draft, setDraft } from './draft';
import { pastedName } from './open-data';

const roles = ['Feature 1', 'Feature 2', 'Target'] as const;

/** Which columns of a file to take; nothing changes before they are applied. */
export function ColumnForm({ draft: { file, csv: read } }: { draft: Draft }) {
  const session = useSession();
  const { csv, setCsv, classes, pick, setPick, setColumn } = usePick(read);
  const picked = pickColumns(csv, pick);
  const refusal = refuseData(picked, classes);
  const take = () => {
    if (applyData(session, dataText(picked.data, file))) setDraft(undefined);
  };
  return (
    <fieldset className="group data-columns">
      <legend className="field-label">Columns of {file === pastedName ? 'the pasted rows' : file}</legend>
      <Toggle
        label="the first row holds names"
        checked={csv.hasHeader}
        onChange={(on) => setCsv(withHeader(csv, on))}
      />
      {roles.map((role, i) => (
        <Choice
          key={role}
          label={role}
          values={csv.columns.map((name, at) => ({ value: String(at), label: name }))}
          value={String(pick.columns[i])}
          onChange={(next) => setColumn(i, Number(next))}
        />
      ))}
      {classes && (
        <Choice
          label="Class 1 is"
          values={valuesOf(csv, pick.columns[2]).map((value) => ({ value, label: value }))}
          value={pick.positive ?? ''}
          onChange={(positive) => setPick({ ...pick, positive })}
        />
      )}
      <Outcome picked={picked} refusal={refusal} />
      <Actions disabled={refusal !== undefined} apply={take} cancel={() => setDraft(undefined)} />
    </fieldset>
  );
}

interface ActionsProps {
  readonly disabled: boolean;
  readonly apply: () => void;
  readonly cancel: () => void;
}

function Actions({ disabled, apply, cancel }: ActionsProps) {
  return (
    <div className="data-actions">
      <button type="button" className="primary" disabled={disabled} onClick={apply}>
        Apply
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

/** The table as it is read, and the columns that are chosen of it. */
function usePick(read: Draft['csv']) {
  const classes = useScene((scene) => takesClasses(scene.loss.id));
  const [csv, setCsv] = useState(read);
  const [chosen, setPick] = useState<ColumnPick>(() => usualPick(csv, classes));
  const pick = pickFor(chosen, classes, () => usualPositive(csv, chosen.columns[2]));
  const setColumn = (i: number, column: number) => {
    const columns: [number, number, number] = [...pick.columns];
    columns[i] = column;
    // Another target has other classes.
    setPick({ columns, ...(i < 2 && pick.positive !== undefined && { positive: pick.positive }) });
  };
  return { csv, setCsv, classes, pick, setPick, setColumn };
}

/** A pick for another loss: class 1 is asked for by a loss on classes only. */
function pickFor({ columns, positive }: ColumnPick, classes: boolean, usual: () => string): ColumnPick {
  return classes ? { columns, positive: positive ?? usual() } : { columns };
}

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, values, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="data-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const counted = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;

/** How many rows are good, and which cells are not. */
function Outcome({ picked: { data, badRows, bad, notes }, refusal }: { picked: Picked; refusal: string | undefined }) {
  const left = badRows > 0 ? `, ${counted(badRows)} left out` : '';
  return (
    <div role="status" className="data-outcome">
      <p>
        {counted(data.rows.length)} to use{left}.
      </p>
      {refusal !== undefined && <p className="number-error">Cannot be used: {refusal}.</p>}
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {bad.length > 0 && (
        <ul className="data-bad">
          {bad.map((cell) => (
            <li key={cell.row}>{badCellWords(cell)}</li>
          ))}
          {badRows > bad.length && <li>and {counted(badRows - bad.length)} more like these</li>}
        </ul>
      )}
    </div>
  );
}
