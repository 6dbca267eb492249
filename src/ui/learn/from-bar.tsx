import { chapterOf } from '../../state/learn';
import '../../state/learn/article';
import { goToStep } from '../../state/learn/steps';
import { useDocument, useSession } from '../session/session';

/** Says that the scene came from a step of Learn, and leads back there. */
export default function FromBar() {
  const { documents } = useSession();
  const [id = '', step = ''] = useDocument(({ from }) => from).split('.');
  const chapter = chapterOf(id);
  if (!chapter?.steps[Number(step) - 1]) return null;
  const back = () => {
    const document = documents.get();
    documents.commit({ ...document, place: 'learn', learn: goToStep(document.learn, id, Number(step)), from: '' });
  };
  return (
    <div className="open-panel-bar">
      <p>
        A figure of <strong>{chapter.title}</strong>, yours to change.
      </p>
      <button type="button" onClick={back}>
        Back to the article
      </button>
      <button type="button" onClick={() => documents.commit({ ...documents.get(), from: '' })}>
        Stay here
      </button>
    </div>
  );
}
