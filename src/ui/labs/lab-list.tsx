import { labWords } from '../../labs/members';
import { useSession } from '../session/session';

/** All labs, each with its claim. */
export function LabList() {
  const { documents } = useSession();
  return (
    <div className="lab-list" id="pictures" tabIndex={-1}>
      <p className="lab-lead">
        Every paper below makes a claim that one can see happen. Each lab simulates it live: same seed, same numbers.
      </p>
      <ul>
        {[...labWords].map(([name, { label, claim, source }]) => (
          <li key={name}>
            <button type="button" onClick={() => documents.commit({ ...documents.get(), lab: name })}>
              <span className="lab-list-label">{label}</span>
              <span className="lab-list-claim">{claim}</span>
              <span className="lab-list-source">
                {source.authors}, {source.year}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
