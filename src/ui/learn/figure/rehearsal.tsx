import { signal } from '@preact/signals-core';
import { createPortal, useEffect, useMemo } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import type { StepPlace } from '../../../state/learn/place';
import { underWay } from '../../kit/fetched';
import { createLayer, type Reader, ReaderContext, useReader } from '../reader/reader';
import { StepContext } from '../reader/use-learn';
import { StepBody } from '../step/step';
import { Figure } from './figure';
import { type Ahead, usePrepared } from './use-prepared';

/** Prepares the step after the open one. */
export function NextStep({ at }: { at: StepPlace }) {
  const ahead = usePrepared(at);
  return ahead ? <Rehearsal {...ahead} /> : null;
}

/**
 * Renders a step outside of the page, where nothing has a size and no picture is drawn: what it takes is loaded, and
 * compiled, before it is asked for. Calls `end` when all of it is there.
 */
function Rehearsal({ at, end }: Ahead) {
  const reader = useReader();
  const outside = useMemo(() => document.createElement('div'), []);
  const apart = useMemo(() => apartFrom(reader, at), [reader, at]);
  useEffect(() => void allFetched().then(end), [end]);
  const step = stepOf(at.chapter, at.step);
  if (!step) return null;
  return createPortal(
    <StepContext value={at}>
      <ReaderContext value={apart}>
        <StepBody step={step} />
        <Figure step={step} />
      </ReaderContext>
    </StepContext>,
    outside,
  );
}

/** Nothing of the step is lit, and it lights nothing up. */
function apartFrom(reader: Reader, at: StepPlace): Reader {
  const { figure, panels } = reader.figureAt(at);
  const dark = { emphasis: createLayer(), pointed: createLayer() };
  return { ...reader, ...dark, figure: { ...figure, look: signal(undefined) }, panels };
}

/** Done when all parts that were asked for are there, and those that these ask for, or cannot be had. */
async function allFetched(): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await new Promise((rendered) => setTimeout(rendered));
  }
}
