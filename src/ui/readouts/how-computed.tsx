import { drawnWords, integratorWords } from '../../model/words/describe-run';
import { LiveText } from '../session/use-live';

/** What stands behind the numbers: the method of the runs, and what pictures and chart do not draw as it is. */
export default function HowComputed() {
  return (
    <p className="note">
      <LiveText of={(model) => `${integratorWords(model.flow)} ${drawnWords(model)}`} phase="note" />
    </p>
  );
}
