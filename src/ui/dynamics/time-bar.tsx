import './drawers.css';
import { createPortal, useEffect, useRef, useState } from 'preact/compat';
import { plain } from '../../model/numbers/format';
import { type Swarm, swarms } from '../../model/starts/particles';
import { strides } from '../controls/slider-scale';
import { Segmented } from '../kit/segmented';
import { Toggle } from '../kit/toggle';
import { useScene, useSession } from '../session/session';
import { useSetting } from '../session/setting';
import { useLive } from '../session/use-live';
import { setAttribute, setText } from '../session/write';
import { ChartCursor } from './chart-cursor';
import { type Clock, createClock, momentViewOf } from './clock';
import { useTools } from './desk';

const swarmOptions = (Object.keys(swarms) as Swarm[]).map((value) => {
  const label = (swarms[value] ** 2).toLocaleString('en');
  return { value, label, title: `${label} particles of each dynamics` };
});
const speeds = [0.25, 0.5, 1, 2, 4] as const;
/** Steps of the buttons and keys where time has no steps of its own. */
const parts = 100;

/** Plays the runs, or stands at any moment of them. Nothing plays by itself. */
export default function TimeBar() {
  const session = useSession();
  const tools = useTools();
  const [clock] = useState(() => createClock(session));
  useEffect(() => clock.connect(), [clock]);
  useEffect(() => {
    tools?.set({ momentView: momentViewOf(clock) });
    // Folded away, it shows all of the runs again.
    return () => tools?.set({ momentView: undefined });
  }, [tools, clock]);
  const chart = document.querySelector('.loss-chart .chart-area');
  return (
    <>
      <Bar clock={clock} />
      {chart && createPortal(<ChartCursor clock={clock} />, chart)}
    </>
  );
}

function Bar({ clock }: { clock: Clock }) {
  const playing = useSetting(clock, (state) => state.playing) === true;
  const speed = useSetting(clock, (state) => state.speed) ?? 1;
  const particles = useSetting(clock, (state) => state.particles) === true;
  const swarm = useSetting(clock, (state) => state.swarm) ?? 'few';
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');

  const unit = () => (descends ? 1 : clock.end() / parts);
  const now = () => clock.get().time ?? clock.end();
  const step = (count: number) => clock.goTo(Math.round(now() / unit() + count) * unit());
  const toggle = () => (playing ? clock.pause() : clock.play());

  const onKeyDown = (event: KeyboardEvent) => {
    const button = event.target instanceof Element && event.target.closest('button, label');
    if (event.key !== ' ' || button) return;
    event.preventDefault();
    toggle();
  };

  return (
    <fieldset className="time-bar" aria-label="Time" onKeyDown={onKeyDown}>
      <Buttons clock={clock} playing={playing} step={step} toggle={toggle} />
      <Scrubber clock={clock} step={step} />
      <Segmented
        legend="Speed"
        hideLegend
        options={speeds.map((value) => ({ value: String(value), label: `×${value}`, title: `speed ×${value}` }))}
        value={String(speed)}
        onChange={(value) => clock.set({ speed: Number(value) })}
      />
      <Toggle
        label="Particles"
        checked={particles}
        onChange={(on) => {
          if (on && clock.get().time === undefined) clock.goTo(0);
          clock.set({ particles: on });
        }}
      />
      {particles && (
        <Segmented
          legend="Particles of each dynamics"
          hideLegend
          options={swarmOptions}
          value={swarm}
          onChange={(value) => clock.set({ swarm: value })}
        />
      )}
    </fieldset>
  );
}

interface ButtonsProps {
  readonly clock: Clock;
  readonly playing: boolean;
  readonly step: (count: number) => void;
  readonly toggle: () => void;
}

function Buttons({ clock, playing, step, toggle }: ButtonsProps) {
  return (
    <div className="time-buttons">
      <button type="button" title="Back to the start; all starts stay" onClick={() => clock.goTo(0)}>
        Rewind
      </button>
      <button type="button" aria-label="−1: one step back" onClick={() => step(-1)}>
        −1
      </button>
      <button type="button" className="primary play" onClick={toggle}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <button type="button" aria-label="+1: one step on" onClick={() => step(1)}>
        +1
      </button>
      <button type="button" onClick={clock.leave}>
        Show all
      </button>
    </div>
  );
}

function Scrubber({ clock, step }: { clock: Clock; step: (count: number) => void }) {
  const { input, words } = useMoment(clock);
  const rest = () => {
    const { time, playing } = clock.get();
    if (time !== undefined && !playing) clock.goTo(time);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = strides[event.key];
    if (event.key === 'Home') clock.goTo(0);
    else if (event.key === 'End') clock.goTo(clock.end());
    else if (count !== undefined) step(count);
    else return;
    event.preventDefault();
  };
  return (
    <div className="scrubber">
      <input
        ref={input}
        type="range"
        min={0}
        max={1}
        step="any"
        aria-label="moment of the runs"
        onInput={(event) => clock.pass(event.currentTarget.valueAsNumber * clock.end())}
        onPointerUp={rest}
        onBlur={rest}
        onKeyDown={onKeyDown}
      />
      <output ref={words} aria-live="off" />
    </div>
  );
}

/** Writes the moment that a clock shows into a slider and its words, without rendering. */
function useMoment(clock: Clock) {
  const input = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLOutputElement>(null);
  const descends = useScene((scene) => scene.dynamics.kind === 'descent');
  const show = () => {
    const { time } = clock.get();
    const at = time ?? clock.end();
    const text = `${descends ? 'step' : 't ='} ${descends ? Math.floor(at) : plain(Number(at.toPrecision(3)))}`;
    if (words.current) setText(words.current, time === undefined ? 'all' : text);
    if (!input.current) return;
    const share = clock.end() > 0 ? at / clock.end() : 0;
    if (!input.current.matches(':active')) input.current.value = String(share);
    input.current.style.setProperty('--filled', `${100 * share}%`);
    setAttribute(input.current, 'aria-valuetext', time === undefined ? 'all of the runs' : text);
  };
  const latest = useRef(show);
  latest.current = show;
  useLive(show);
  useEffect(() => clock.subscribe(() => latest.current()), [clock]);
  return { input, words };
}
