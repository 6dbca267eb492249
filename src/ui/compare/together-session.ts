import { createTogetherBuilder } from '../../model/build-together';
import type { TogetherModel } from '../../model/together';
import type { Model } from '../../model/types';
import type { Document } from '../../state/document';
import type { Store } from '../../state/store';
import { createLive, type Live, partOf } from '../live';
import type { Answers } from '../predict/answers';
import type { Session } from '../session';
import { panelSession } from './board-session';

/** One for each page. It is not part of the session, so that Explore opens without it. */
const known = new WeakMap<Store<Document>, Live<TogetherModel | undefined>>();

/** All runs of the board in one picture; to be asked for only while the board has panels. */
export function liveTogether({ documents, answers }: Session): Live<TogetherModel> {
  const live = known.get(documents) ?? createTogether(documents, answers);
  known.set(documents, live);
  return partOf(live, (model) => model);
}

function createTogether(documents: Store<Document>, answers: Answers): Live<TogetherModel | undefined> {
  const build = createTogetherBuilder();
  return createLive(
    documents,
    (document, base) =>
      build(document, base === undefined ? 'full' : 'drag', (panel) => answers.covers(document, panel)),
    answers,
  );
}

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
