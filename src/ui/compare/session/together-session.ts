import { togetherCell } from '../../../model/board/build-together';
import type { TogetherModel } from '../../../model/board/together';
import { cell, type Effort } from '../../../model/cells/cell';
import { keptWith } from '../../../model/cells/kept';
import type { Model } from '../../../model/types/types';
import type { Document, Panel } from '../../../state/document/document';
import type { Store } from '../../../state/store/store';
import type { Answers } from '../../session/answers';
import { createLive, type Live } from '../../session/live';
import { pagePace } from '../../session/page-pace';
import type { Session } from '../../session/session';
import { panelSession } from './board-session';
import { partOf } from './part-of';

/** All runs of the board in one picture; to be asked for only while the board has panels. */
export const liveTogether = ({ documents, answers }: Session): Live<TogetherModel> =>
  partOf(together(answers)(documents), (model) => model);

/** One for each page. It is not part of the session, so that Explore opens without it. */
const together = keptWith((answers: Answers) =>
  keptWith(({ get, gesture }: Store<Document>): Live<TogetherModel | undefined> => {
    const effort = cell((): Effort => (gesture.active() ? 'drag' : 'full'));
    const document = cell(get);
    const isCovered = (panel: Panel) => answers.covers(document.value, panel);
    return createLive(togetherCell({ document, effort, pace: pagePace, isCovered }), gesture.active);
  }),
);

/** The session of the panel that all runs follow: what listens to it is called when any of the runs changes. */
export function togetherSession(session: Session, together: Live<TogetherModel>, id: number): Session {
  const inner = panelSession(session, id);
  const { model } = inner.live;
  const live: Live<Model> = {
    model,
    subscribe: (listener, phase) => together.subscribe(() => listener(model()), phase),
  };
  return { ...inner, live };
}
