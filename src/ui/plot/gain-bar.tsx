import { useRef } from 'react';
import type { Model } from '../../model/types';
import { rampCss } from '../../render';
import { useSession } from '../session';
import { LiveText, useLive } from '../use-live';
import { setHidden } from '../write';

const words = (part: 'title' | 'low' | 'high') => (model: Model) => model.flow.gainMap?.[part] ?? '';

/** The colours of the plane, where it has some. */
export function GainBar() {
  const { theme } = useSession();
  const root = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  useLive(({ flow }) => {
    if (root.current) setHidden(root.current, flow.gainMap === undefined);
    if (bar.current && flow.gainMap) bar.current.style.background = rampCss(theme.get(), true);
  });
  return (
    <span className="colour-bar gain-bar" ref={root} hidden>
      <LiveText of={words('title')} />
      <LiveText of={words('low')} />
      <span ref={bar} className="colour-ramp" aria-hidden="true" />
      <LiveText of={words('high')} />
    </span>
  );
}
