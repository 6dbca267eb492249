import { flowAt } from '../../model/cut-runs';
import { particlesAt } from '../../model/particles';
import type { Model } from '../../model/types';
import { setMoment } from '../../state/start-edits';
import type { Session } from '../session';
import { createSetting, type Setting } from './cell';
import type { MomentView } from './desk';

interface ClockState {
  /** Up to when the runs are shown; undefined shows all of them. */
  readonly time: number | undefined;
  readonly playing: boolean;
  /** 1 plays all of it in six seconds. */
  readonly speed: number;
  readonly particles: boolean;
}

/** The time of the runs that are shown. The scene holds where it stands still; what passes in between is drawn only. */
export interface Clock extends Setting<ClockState> {
  /** Plays on, from the beginning where it has come to the end. */
  play(): void;
  pause(): void;
  /** Goes to a time and stays there; in a link once it rests. */
  goTo(time: number): void;
  /** Shows a time that a slider passes through. */
  pass(time: number): void;
  /** Shows all of the runs, still. */
  leave(): void;
  /** The end of the clock: the number of steps, or how long the flow runs. */
  end(): number;
  /** Follows the scene, and stops with what it was started for; returns the way to let go. */
  connect(): () => void;
}

const whole = 6000;

export function createClock({ store, live }: Pick<Session, 'store' | 'live'>): Clock {
  const cell = createSetting<ClockState>({
    time: store.get().moment ?? undefined,
    playing: false,
    speed: 1,
    particles: false,
  });
  let frame = 0;
  let last = 0;
  let written = store.get().moment;

  const end = () => endOf(live.model());
  const write = (moment: number | null) => {
    written = moment;
    const change = setMoment(store.get(), moment);
    if (change.ok && store.get().moment !== moment) store.look(change.scene);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (cell.get().playing) cell.set({ playing: false });
  };
  const tick = (now: number) => {
    const { time = 0, speed } = cell.get();
    const next = Math.min(end(), time + ((now - last) / whole) * speed * end());
    last = now;
    cell.set({ time: next });
    if (next >= end()) return rest();
    frame = requestAnimationFrame(tick);
  };
  const rest = () => {
    stop();
    write(tidied(cell.get().time, end()));
  };

  return {
    ...cell,
    end,
    play() {
      const { time } = cell.get();
      cell.set({ playing: true, time: time === undefined || time >= end() ? 0 : time });
      last = performance.now();
      frame = requestAnimationFrame(tick);
    },
    pause: rest,
    goTo(time) {
      cell.set({ time: Math.min(end(), Math.max(0, time)) });
      rest();
    },
    pass(time) {
      stop();
      cell.set({ time: Math.min(end(), Math.max(0, time)) });
    },
    leave() {
      stop();
      cell.set({ time: undefined, particles: false });
      write(null);
    },
    connect() {
      const follow = () => {
        const { moment } = store.get();
        if (moment === written) return;
        written = moment;
        stop();
        cell.set({ time: moment ?? undefined });
      };
      const unsubscribe = store.subscribe(follow);
      return () => {
        unsubscribe();
        stop();
      };
    },
  };
}

/** The end of the shown clock. */
const endOf = ({ scene: { dynamics } }: Model): number =>
  dynamics.kind === 'descent' ? dynamics.steps : dynamics.horizon;

/** A thousandth of all, so that links stay short. */
function tidied(time: number | undefined, end: number): number | null {
  if (time === undefined) return null;
  return Number(time.toPrecision(time > end / 10 ? 3 : 2));
}

/** The flow picture at the moment a clock shows. */
export function momentViewOf(clock: Clock): MomentView {
  return {
    inputs: () => [clock.get().time, clock.get().particles],
    look(model) {
      const { time, particles: shown } = clock.get();
      const cloud = shown ? particlesAt(model, time ?? clock.end()) : undefined;
      return { scene: model.scene, flow: flowAt(model.flow, time), particles: cloud };
    },
    subscribe: clock.subscribe,
  };
}
