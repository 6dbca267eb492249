import { signal } from '@preact/signals-core';
import { togetherCell } from '../../src/model/board/build-together';
import type { TogetherModel } from '../../src/model/board/together';
import { cell, type Effort } from '../../src/model/cells/cell';
import { atOnce } from '../../src/model/cells/pace';
import { type Document, decodeDocument, type Panel } from '../../src/state';

interface Given {
  readonly document: Document;
  readonly effort?: Effort;
  readonly isCovered?: (panel: Panel) => boolean;
}

/** Computes the picture of one document after another by the same cells, as a page does while it is edited. */
export function createTogetherBuilder(): (
  document: Document,
  effort?: Effort,
  isCovered?: Given['isCovered'],
) => TogetherModel | undefined {
  const inputs = signal<Required<Given> | undefined>(undefined);
  const now = () => {
    if (inputs.value === undefined) throw new Error('missing document');
    return inputs.value;
  };
  const together = togetherCell({
    document: cell(() => now().document),
    effort: cell(() => now().effort),
    pace: atOnce,
    isCovered: (panel) => now().isCovered(panel),
  });
  return (document, effort = 'full', isCovered = () => false) => {
    inputs.value = { document, effort, isCovered };
    return together.value;
  };
}

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
