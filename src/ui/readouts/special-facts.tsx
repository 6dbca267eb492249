import { useMemo } from 'react';
import { specialFacts } from '../../model/special';
import { mapOf } from '../../state/registry';
import { useScene } from '../session';
import '../styles/typed.css';

/** Rank, folds, commuting and conserved quantities of the map, found over the ranges of its sliders. */
export default function SpecialFacts() {
  const choice = useScene((scene) => scene.map);
  const facts = useMemo(() => specialFacts(mapOf(choice)), [choice]);
  return (
    <dl className="special">
      {facts.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
