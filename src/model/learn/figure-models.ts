import type { Document } from '../../state/document/document';
import { documentOfLink } from '../../state/learn/article';
import { buildBoard } from '../board/build-board';
import { buildModel } from '../build/build-model';
import { keptWith } from '../cells/kept';
import type { Model } from '../types/types';

/** The panels of a figure, or its one scene. */
export const panelsOf: (figure: Document) => readonly Model[] = keptWith((figure) =>
  figure.board.panels.length > 0
    ? buildBoard(figure, undefined, () => false).panels.map(({ model }) => model)
    : [buildModel(figure.scene)],
);

/** The panels of a link of ours; its maps must be loaded. */
export const panelsOfLink = (link: string): readonly Model[] => panelsOf(documentOfLink(link));
