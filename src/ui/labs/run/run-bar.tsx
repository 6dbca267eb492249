import type { Run } from './runner';

const phases: Readonly<Record<Run['phase'], string>> = {
  idle: 'Starting…',
  running: 'Running',
  done: 'Done',
  stopped: 'Stopped',
  failed: 'Failed',
};

interface Props {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onStart: () => void;
}

/** How far the simulation is, and the ways to stop it and to run it again. */
export function RunBar({ run: { phase, done, note }, onStop, onStart }: Props) {
  const percent = Math.floor(100 * done);
  return (
    <div className="lab-run" data-phase={phase}>
      <div className="lab-run-row">
        <span>
          {phases[phase]}
          {phase === 'running' ? ` ${percent}%` : ''}
        </span>
        {phase === 'running' ? (
          <button type="button" className="small" onClick={onStop}>
            Stop
          </button>
        ) : (
          <button type="button" className="small" onClick={onStart} disabled={phase === 'idle'}>
            Run again
          </button>
        )}
      </div>
      <progress max={1} value={done} aria-label="Part of the simulation that is done" />
      {note !== '' && (
        <p className="note" role="alert">
          {note}
        </p>
      )}
    </div>
  );
}
