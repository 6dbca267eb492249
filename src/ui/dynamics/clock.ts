import { flowAt } from '../../model/starts/cut-runs';
import { particlesAt, type Swarm } from '../../model/starts/particles';
import type { Model } from '../../model/types/types';
import { setMoment } from '../../state/edits/start-edits';
import type { Session } from '../session/session';
import { createSetting, type Setting } from '../session/setting';
import type { MomentView } from './desk';

interface ClockState {
  /** Up to when the runs are shown; undefined shows all of them. */
  readonly time: number | undefined;
  readonly playing: boolean;
  /** 1 plays all of it in six seconds. */
  readonly speed: number;
  readonly particles: boolean;
  /** How many there are where they are shown. */
  readonly swarm: Swarm;
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

const still = { playing: false, speed: 1, particles: false, swarm: 'few' } as const;

export function createClock({ store, live }: Pick<Session, 'store' | 'live'>): Clock {
  const cell = createSetting<ClockState>({ ...still, time: store.get().moment ?? undefined });
  const end = () => endOf(live.model());
  const moment = keptMoment(store);
  const motion = createMotion(cell, end, () => moment.write(tidied(cell.get().time, end())));
  const show = (time: number) => cell.set({ time: Math.min(end(), Math.max(0, time)) });
  return {
    ...cell,
    end,
    play: motion.start,
    pause: motion.rest,
    goTo(time) {
      show(time);
      motion.rest();
    },
    pass(time) {
      motion.stop();
      show(time);
    },
    leave() {
      motion.stop();
      cell.set({ time: undefined, particles: false });
      moment.write(null);
    },
    connect() {
      const unsubscribe = moment.follow((time) => {
        motion.stop();
        cell.set({ time: time ?? undefined });
      });
      return () => {
        unsubscribe();
        motion.stop();
      };
    },
  };
}

/** Moves a clock on from frame to frame, as far as its end. */
function createMotion(cell: Setting<ClockState>, end: () => number, onRest: () => void) {
  let frame = 0;
  let last = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (cell.get().playing) cell.set({ playing: false });
  };
  const rest = () => {
    stop();
    onRest();
  };
  const tick = (now: number) => {
    const { time = 0, speed } = cell.get();
    const next = Math.min(end(), time + ((now - last) / whole) * speed * end());
    last = now;
    cell.set({ time: next });
    if (next >= end()) return rest();
    frame = requestAnimationFrame(tick);
  };
  const start = () => {
    const { time } = cell.get();
    cell.set({ playing: true, time: time === undefined || time >= end() ? 0 : time });
    last = performance.now();
    frame = requestAnimationFrame(tick);
  };
  return { start, stop, rest };
}

/** The moment that the scene holds: written here, and followed where others write it. */
function keptMoment(store: Session['store']) {
  let written = store.get().moment;
  return {
    write(moment: number | null): void {
      written = moment;
      const change = setMoment(store.get(), moment);
      if (change.ok && store.get().moment !== moment) store.look(change.scene);
    },
    follow: (onOther: (moment: number | null) => void) =>
      store.subscribe(() => {
        const { moment } = store.get();
        if (moment === written) return;
        written = moment;
        onOther(moment);
      }),
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
    look(model) {
      const { time, particles: shown, swarm } = clock.get();
      const cloud = shown ? particlesAt(model, time ?? clock.end(), swarm) : undefined;
      return { scene: model.scene, source: model.source, flow: flowAt(model.flow, time), particles: cloud };
    },
    subscribe: clock.subscribe,
  };
}
