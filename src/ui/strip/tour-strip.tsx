import { useEffect, useState, useSyncExternalStore } from 'preact/compat';
import type { Place } from '../../state/document/places';
import { partsIn } from '../../state/learn/text';
import { findPreset, openPreset } from '../../state/library/open-preset';
import { tourSteps } from '../../state/tour/steps';
import { useEmphasis } from '../pictures/use-emphasis';
import { type Progress, progressOf } from '../session/kept/progress';
import { useDocument, useSession } from '../session/session';
import { Goal } from './goal';
import { Strip } from './strip';
import { StripText } from './strip-text';

/** Six things to do in Explore, one after the other; each is ticked when it is done, and none must be. */
export default function TourStrip() {
  const { documents } = useSession();
  const asked = useDocument(({ tour }) => tour);
  const number = Math.min(asked, tourSteps.length);
  const go = (tour: number) => documents.commit({ ...documents.get(), tour });
  const last = number === tourSteps.length;
  return (
    <Strip
      name="Start here"
      label={`Start here, ${number} of ${tourSteps.length}`}
      unfolded
      focused
      close={{ label: 'Leave the tour', run: () => go(0) }}
      actions={
        <>
          <button type="button" disabled={number === 1} onClick={() => go(number - 1)}>
            ‹ Back
          </button>
          {last ? (
            <Ways />
          ) : (
            <button type="button" className="primary" onClick={() => go(number + 1)}>
              Next ›
            </button>
          )}
        </>
      }
    >
      <StepBody key={number} number={number} />
    </Strip>
  );
}

/** Under which it is remembered that what a step asks for is done. */
const taskId = (number: number): string => `tour.${number}`;

function StepBody({ number }: { number: number }) {
  const { store, announcer } = useSession();
  useEffect(() => {
    // Whoever begins again has everything before him again.
    if (number === 1) progressOf(announcer).change(withoutTour);
  }, [number, announcer]);
  const [start] = useState(() => store.get());
  const step = tourSteps[number - 1];
  useSpokenOf(number);
  return (
    <p>
      {step && <StripText text={step.say} />}{' '}
      {step?.task && <Goal id={taskId(number)} goal={step.task.goal} check={step.task.check} start={start} />}
    </p>
  );
}

/** Pales what a step does not speak of, until what it asks for is done. */
function useSpokenOf(number: number): void {
  const progress = progressOf(useSession().announcer);
  const done = useSyncExternalStore(progress.subscribe, () => progress.get().tasks.includes(taskId(number)));
  const { say = '', task } = tourSteps[number - 1] ?? {};
  useEmphasis(done ? [] : [say, task?.goal ?? ''].flatMap(partsIn));
}

const withoutTour = (all: Progress): Progress => {
  const tasks = all.tasks.filter((id) => !id.startsWith('tour.'));
  return tasks.length < all.tasks.length ? { ...all, tasks } : all;
};

/** Where to go from here. */
function Ways() {
  const { documents } = useSession();
  const first = findPreset('squared-saddle')?.preset;
  const to = (place: Place) => documents.commit({ ...documents.get(), place, tour: 0 });
  return (
    <>
      <button type="button" onClick={() => to('learn')}>
        Learn
      </button>
      {first && (
        <button type="button" onClick={() => documents.commit(openPreset(documents.get(), first))}>
          A preset
        </button>
      )}
      <button type="button" onClick={() => to('compare')}>
        Compare
      </button>
    </>
  );
}
