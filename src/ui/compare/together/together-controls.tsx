import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/compat';
import { plain } from '../../../model/numbers/format';
import { linkRuns, setBoard } from '../../../state/document/board-edits';
import { type AspectKey, aspects } from '../../../state/edits/aspects';
import { fields } from '../../../state/fields/fields';
import { documentParts } from '../../../state/link/document-parts';
import { writeNumber } from '../../../state/scene/numbers';
import { readChecked } from '../../../state/scene/syntax';
import { FieldControl } from '../../controls/setting-control';
import { useDocument, useScene } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { useBoard } from '../session/use-board';
import { useTogether, useTogetherPart } from './use-together';

/** The clock that all runs share, what counts as arrived, and what the panels do not share by themselves. */
export function TogetherControls() {
  const together = useTogether();
  const kind = useScene((scene) => scene.dynamics.kind);
  const pace = useScene((scene) => scene.dynamics.pace);
  const rate = useTogetherPart((model) => (model.ownRates ? 'Own η' : ''));
  return (
    <div className="together-controls">
      <h2 className="section-title">{kind === 'descent' ? 'Loss by step' : 'Loss by time'}</h2>
      <FieldControl field={fields.pace} label="Time base" words={rate === '' ? undefined : { rate }} hideLabel />
      <ToleranceBox />
      <Notes />
      <p className={pace === 'speed' ? 'together-note' : 'hidden-visually'}>
        <LiveText of={() => together.model().timeBase} />
      </p>
    </div>
  );
}

const { codec } = documentParts.tolerance;

/** The part of the initial loss at which a run has arrived. Up and Down go by factors of ten. */
function ToleranceBox() {
  const id = useId();
  const { tolerance, error, set, onKeyDown } = useTolerance();
  return (
    <div className="together-tolerance">
      <label htmlFor={id}>tolerance</label>
      <input
        key={tolerance}
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellcheck={false}
        title="the part of its initial loss at which a run has arrived"
        aria-label="tolerance, as a part of the initial loss"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}error`}
        defaultValue={writeNumber(tolerance)}
        onBlur={(event) => set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <p id={`${id}error`} className="number-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function useTolerance() {
  const board = useBoard();
  const tolerance = useDocument((document) => document.board.tolerance);
  const [error, setError] = useState<string>();
  const set = (text: string) => {
    const reading = readChecked(codec, text.trim().replaceAll('−', '-'));
    setError(reading.ok ? undefined : reading.why);
    if (!reading.ok || reading.value === tolerance) return;
    board.commit(
      (document) => setBoard(document, { tolerance: reading.value }),
      `A run has arrived at ${plain(reading.value)} of its initial loss`,
    );
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') set(event.currentTarget.value);
    if (event.key === 'Escape') {
      event.currentTarget.value = writeNumber(tolerance);
      setError(undefined);
    }
    const factor = { ArrowUp: 10, ArrowDown: 0.1 }[event.key];
    if (factor === undefined) return;
    event.preventDefault();
    set(writeNumber(Number((tolerance * factor).toPrecision(12))));
  };
  return { tolerance, error, set, onKeyDown };
}

/** Rates and numbers of steps are each panel’s own. */
const differingLabel = (key: AspectKey) => (key === 'run' ? 'kind of dynamics' : aspects[key].label);

/** What the picture does not show as the panels have it, and the way to make it so. */
function Notes() {
  const board = useBoard();
  const source = useTogetherPart((model) => model.source);
  const differing = useTogetherPart((model) => model.differing.join());
  const name = useTogetherPart(({ series, source: id }) => series.find((one) => one.id === id)?.name ?? '');
  const labels = differing === '' ? [] : differing.split(',').map((key) => differingLabel(key as AspectKey));
  return (
    <>
      {labels.length > 0 && (
        <p className="together-note">
          The panels differ in {labels.join(', ')}; here all take {labels.length > 1 ? 'those' : 'that'} of {name}.{' '}
          <button
            type="button"
            className="small"
            onClick={() =>
              board.attempt((document) => linkRuns(document, source), 'All panels share loss, start and dynamics')
            }
          >
            Link loss, start and dynamics
          </button>
        </p>
      )}
    </>
  );
}
