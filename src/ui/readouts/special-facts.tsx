import { useMemo } from 'preact/compat';
import type { ParameterMap } from '../../core';
import { specialFacts } from '../../model/diagnostics/special';
import { whyNoMirror } from '../../overlays/mirror/numbers-mirror';
import { setField } from '../../state/edits/edits';
import { mapOf } from '../../state/scene/registry';
import { Toggle } from '../kit/toggle';
import { apply } from '../session/apply';
import { useScene, useSession } from '../session/session';
import '../panels/typed/typed.css';

/** Rank, folds, commuting and conserved quantities of the map, found over the ranges of its sliders. */
export default function SpecialFacts() {
  const choice = useScene((scene) => scene.map);
  const map = useMemo(() => mapOf(choice), [choice]);
  const facts = useMemo(() => specialFacts(map), [map]);
  return (
    <>
      <dl className="special">
        {facts.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <MirrorToggle map={map} />
    </>
  );
}

/** Where there is no potential the box can still be cleared, and says why it draws nothing. */
function MirrorToggle({ map }: { readonly map: ParameterMap }) {
  const session = useSession();
  const theta = useScene((scene) => scene.theta);
  const why = whyNoMirror(map, Float64Array.from(theta));
  const drawn = useScene((scene) => scene.mirror);
  return (
    <>
      <Toggle
        label="Draw the mirror potential"
        checked={drawn}
        disabled={why !== undefined && !drawn}
        onChange={(next) => apply(session, setField(session.store.get(), 'mirror', next))}
      />
      <p className="note">
        {why === undefined
          ? 'Lines of equal divergence: how far the potential ψ finds w from the start. Of all optima on a line, the flow ends at the one with the least.'
          : `No mirror potential: ${why}.`}
      </p>
    </>
  );
}
