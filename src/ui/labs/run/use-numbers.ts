import { useMemo } from 'preact/compat';
import type { Options } from '../../../core';
import type { LabName } from '../../../labs';
import type { AnyLab } from '../../../labs/lab';
import type { LabNumbers } from '../../../model/labs/types';
import { type OpenLab, useOpenLab } from '../controls/use-lab';
import type { Run, Shown } from './runner';
import { useRun } from './use-run';

/** A lab that is open and runs, with the numbers of its last result. */
interface RunningLab {
  readonly open: OpenLab;
  readonly run: Run;
  /** Undefined before there is a result. */
  readonly numbers: LabNumbers | undefined;
  /** Begins anew. */
  start(): void;
  stop(): void;
}

export function useRunningLab(name: LabName, lab: AnyLab): RunningLab {
  const open = useOpenLab(name, lab);
  const { run, runner } = useRun(name, simulated(open));
  return {
    open,
    run,
    numbers: useNumbers(open, run.shown),
    start: () => runner?.start(simulated(open)),
    stop: () => runner?.stop(),
  };
}

/** What the simulation reads: a change of the rest does not run it again. */
function simulated({ lab, options }: OpenLab): Options {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !lab.looks.includes(key)));
}

/** The numbers of the last result, looked at as the options say now. */
function useNumbers({ lab, options }: OpenLab, shown: Shown | undefined): LabNumbers | undefined {
  const looks = JSON.stringify(lab.looks.map((key) => [key, options[key]]));
  return useMemo(() => {
    const looked: Options = Object.fromEntries(JSON.parse(looks));
    return shown && lab.numbers({ ...shown.options, ...looked }, shown.result);
  }, [lab, shown, looks]);
}
