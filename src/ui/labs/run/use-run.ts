import { useEffect, useState, useSyncExternalStore } from 'preact/compat';
import type { Options } from '../../../core';
import type { LabName } from '../../../labs';
import { createRunner, type Run, type Runner } from './runner';
import { pageThread, workerThread } from './threads';

const waiting: Run = { phase: 'idle', done: 0, shown: undefined, note: '' };
const never = () => () => undefined;
const nothing = () => waiting;

/** The run of a lab for its options; it begins anew whenever they change, and ends with the page that shows it. */
export function useRun(lab: LabName, options: Options): { readonly run: Run; readonly runner: Runner | undefined } {
  const [runner, setRunner] = useState<Runner>();
  useEffect(() => {
    const made = createRunner(lab, [workerThread, pageThread]);
    setRunner(made);
    return made.end;
  }, [lab]);
  const key = JSON.stringify(options);
  useEffect(() => runner?.start(JSON.parse(key) as Options), [runner, key]);
  return { runner, run: useSyncExternalStore(runner?.subscribe ?? never, runner?.get ?? nothing) };
}
