import { useRef } from 'react';
import { natures, pointsWords } from '../../model/plane-words';
import type { Model, PlanePoint } from '../../model/types';
import { criticalPath } from '../../render';
import { ArrowKey, ArrowNotes, Swatch } from '../plot/legend';
import { LiveText, useLive } from '../use-live';
import { setHidden } from '../write';

const hides = ({ scene }: Model, key: Model['scene']['hidden'][number]) => scene.hidden.includes(key);
const runWords = (model: Model) => (hides(model, 'trajectories') ? '' : (model.plane.run?.legend ?? ''));
const lostWords = (model: Model) => (hides(model, 'singular') ? '' : model.plane.singularWords);
const lingering = (model: Model) => (hides(model, 'trajectories') ? '' : model.plane.lingering);

export function PlaneLegend() {
  return (
    <div className="legend">
      <Swatch mark="parametric" words={runWords} />
      {natures.map((nature) => (
        <CriticalSwatch key={nature} nature={nature} />
      ))}
      <Swatch mark="singular" words={lostWords} />
      <ArrowNotes kind="plane" />
      <ArrowKey kind="plane" />
      <LiveText className="lingering" of={lingering} />
      <LiveText className="caption" of={({ plane }) => plane.caption} />
    </div>
  );
}

/** How many critical points of one kind are in view, beside their mark. */
function CriticalSwatch({ nature }: { nature: PlanePoint['nature'] }) {
  const item = useRef<HTMLSpanElement>(null);
  const words = (model: Model) => (hides(model, 'ghosts') ? '' : pointsWords(model.plane.points, nature));
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
