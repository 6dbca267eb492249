import { type TypedExample, typedExamples } from '../../../state/library/typed-examples';
import { typeMap } from '../../../state/library/typed-map';
import { keep, refuse } from '../../../state/scene/change';
import { homeTheta } from '../../../state/scene/fibre-view';
import { mapOf } from '../../../state/scene/registry';
import { apply } from '../../session/apply';
import { useSession } from '../../session/session';

/** Maps to start from, each one click away. */
export function Examples() {
  const session = useSession();
  const open = ({ label, f1, f2, parameters, constants = [] }: TypedExample) => {
    const typed = typeMap(session.store.get(), { f1, f2, parameters, constants });
    if (!typed.ok) return apply(session, refuse('f1', f1, typed.problems[0].message));
    const { scene } = typed;
    session.announcer.say(`${label}: w₁ = ${f1}, w₂ = ${f2}`);
    return apply(session, keep({ ...scene, theta: homeTheta(mapOf(scene.map)) }));
  };
  return (
    <fieldset className="typed-examples" aria-label="Examples">
      {typedExamples.map((example) => (
        <button key={example.id} type="button" className="small" title={example.about} onClick={() => open(example)}>
          {example.label}
        </button>
      ))}
    </fieldset>
  );
}
