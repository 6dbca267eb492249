import { createTogetherBuilder } from '../../src/model/build-together';
import type { TogetherModel } from '../../src/model/together';
import { type Document, decodeDocument } from '../../src/state';

/** The document of a link to a board whose runs are shown together; the link has nothing wrong with it. */
export function documentOf(query: string): Document {
  const { document, issues, broken } = decodeDocument(`?place=compare&board=together&${query}`);
  const found = [...issues, ...[...broken.values()].flat()];
  if (found.length > 0) throw new Error(found.map(({ message }) => message).join('\n'));
  return document;
}

export function togetherOf(query: string): TogetherModel {
  const model = createTogetherBuilder()(documentOf(query));
  if (!model) throw new Error('missing model: the board is empty');
  return model;
}
