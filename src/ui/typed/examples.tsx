import { keep, refuse } from '../../state/change';
import { homeTheta } from '../../state/fibre-view';
import { mapOf } from '../../state/registry';
import { type TypedExample, typedExamples } from '../../state/typed-examples';
import { typeMap } from '../../state/typed-map';
import { apply } from '../apply';
import { useSession } from '../session';

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
