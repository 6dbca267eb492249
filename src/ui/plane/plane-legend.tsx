import { useRef } from 'react';
import { criticalWords, lingeringAt, lostWords, planeRunWords } from '../../model/plane-legend';
import { natures } from '../../model/plane-words';
import type { PlanePoint } from '../../model/types';
import { criticalPath } from '../../render';
import { ArrowKey, ArrowNotes, Swatch } from '../plot/legend';
import { LiveText, useLive } from '../use-live';
import { setHidden } from '../write';

export function PlaneLegend() {
  return (
    <div className="legend">
      <Swatch mark="parametric" words={planeRunWords} />
      {natures.map((nature) => (
        <CriticalSwatch key={nature} nature={nature} />
      ))}
      <Swatch mark="singular" words={lostWords} />
      <ArrowNotes kind="plane" />
      <ArrowKey kind="plane" />
      <LiveText className="lingering" of={lingeringAt} />
      <LiveText className="caption" of={({ plane }) => plane.caption} />
    </div>
  );
}

/** How many critical points of one kind are in view, beside their mark. */
function CriticalSwatch({ nature }: { nature: PlanePoint['nature'] }) {
  const item = useRef<HTMLSpanElement>(null);
  const words = criticalWords(nature);
  useLive((model) => {
    if (item.current) setHidden(item.current, words(model) === '');
  });
  return (
    <span className="swatch" ref={item}>
      <CriticalMark nature={nature} />
      <LiveText of={words} />
    </span>
  );
}

export function CriticalMark({ nature }: { nature: PlanePoint['nature'] }) {
  return (
    <svg className={`critical-mark critical-mark-${nature.replace(' ', '-')}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={criticalPath(nature)} />
    </svg>
  );
}
