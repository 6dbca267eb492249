import { signal } from '@preact/signals-core';
import { Component, createPortal, type ReactNode, useEffect, useMemo } from 'preact/compat';
import { stepOf } from '../../../state/learn';
import type { StepPlace } from '../../../state/learn/place';
import { allFetched } from '../../kit/fetched';
import { SessionContext } from '../../session/session';
import { createLayer, type Reader, ReaderContext, useReader } from '../reader/reader';
import { StepContext } from '../reader/use-learn';
import { StepBody } from '../step/step';
import { Figure } from './figure';
import { type Ahead, usePrepared } from './use-prepared';

/** Prepares the step after the open one. */
export function NextStep({ at }: { at: StepPlace }) {
  const ahead = usePrepared(at);
  return <Aside onError={() => ahead?.end()}>{ahead && <Rehearsal {...ahead} />}</Aside>;
}

/** Ms after which a part that has not come yet is waited for no longer. */
const patience = 3000;

/**
 * Renders a step outside of the page, where nothing has a size and no picture is drawn: what it takes is loaded, and
 * compiled, before it is asked for. Calls `end` when all of it is there.
 */
function Rehearsal({ at, end }: Ahead) {
  const reader = useReader();
  const outside = useMemo(() => document.createElement('div'), []);
  const apart = useMemo(() => apartFrom(reader, at), [reader, at]);
  useEffect(() => {
    const timer = setTimeout(end, patience);
    void allFetched().then(end);
    return () => clearTimeout(timer);
  }, [end]);
  const step = stepOf(at.chapter, at.step);
  if (!step) return null;
  return createPortal(
    <SessionContext value={apart.figure}>
      <StepContext value={at}>
        <ReaderContext value={apart}>
          <StepBody step={step} />
          <Figure step={step} />
        </ReaderContext>
      </StepContext>
    </SessionContext>,
    outside,
  );
}

/** Nothing of the step is lit, and it lights nothing up. */
function apartFrom(reader: Reader, at: StepPlace): Reader {
  const { figure, panels } = reader.figureAt(at);
  const dark = { emphasis: createLayer(), pointed: createLayer() };
  return { ...reader, ...dark, figure: { ...figure, look: signal(undefined) }, panels };
}

/** What goes wrong in it is reported, and spoils nothing of the page: the step itself may be fine when it is opened. */
class Aside extends Component<{ readonly onError: () => void; readonly children: ReactNode }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
