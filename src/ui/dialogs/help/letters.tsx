import { letters } from '../../../state/glossary/letters';

/** One letter for one thing. */
export function Letters() {
  return (
    <>
      <h3>Letters</h3>
      <dl className="key-list">
        {letters.map(([letter, meaning]) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
