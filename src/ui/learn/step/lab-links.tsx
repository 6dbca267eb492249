import type { SourceId } from '../../../state/learn/sources';
import type { Session } from '../../session/session';
import { labsOf, type NamedLab } from '../reader/labs-of';
import { Prose } from './prose';

/** The way to the labs of the papers that a step tells of. */
export default function LabLinks({ papers, page }: { papers: readonly SourceId[]; page: Session }) {
  const open = ({ name }: NamedLab) =>
    page.documents.commit({ ...page.documents.get(), place: 'labs', lab: name, focus: null });
  return (
    <ul className="lab-links">
      {papers.map((paper) =>
        labsOf(paper).map((lab) => (
          <li key={lab.name}>
            <button type="button" className="as-link" onClick={() => open(lab)}>
              {lab.label}
            </button>{' '}
            <Prose text={`@{${paper}}`} />: {lab.claim}
          </li>
        )),
      )}
    </ul>
  );
}
