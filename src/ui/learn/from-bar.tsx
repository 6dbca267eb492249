import { chapterOf } from '../../state/learn';
import '../../state/learn/article';
import { goToStep } from '../../state/learn/steps';
import { useDocument, useSession } from '../session/session';
import { Strip } from '../strip/strip';

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
    <Strip
      name="The way back to Learn"
      label={chapter.title}
      unfolded
      close={{ label: 'Stay here', run: () => documents.commit({ ...documents.get(), from: '' }) }}
      actions={
        <button type="button" onClick={back}>
          Back to the article
        </button>
      }
    >
      <p>A figure of this chapter, yours to change.</p>
    </Strip>
  );
}
