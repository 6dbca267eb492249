import { formulas } from 'virtual:learn-formulas';
import { buildTogether } from '../../../model/board/build-together';
import { figureOf } from '../../../model/learn/figure-document';
import { panelsOf, panelsOfLink } from '../../../model/learn/figure-models';
import { readOf, rightOption } from '../../../model/learn/rules';
import { glossary } from '../../../state/glossary';
import { controlOf } from '../../../state/learn/controls';
import { shortName, sourceOf, sources } from '../../../state/learn/sources';
import { citedIn, piecesOf } from '../../../state/learn/text';
import { numberOf } from '../reader/number-of';

/**
 * What the article is read with, on the page as on paper. What prints a chapter is given it and imports none of it: what
 * the page and a part that comes later both import is cut out of the page into files of its own, and makes it heavier.
 */
export const shared = {
  ...{ formulas, glossary, sources },
  ...{ piecesOf, citedIn, sourceOf, shortName, numberOf, controlOf },
  ...{ readOf, rightOption, figureOf, panelsOf, panelsOfLink, buildTogether },
};

export type Shared = typeof shared;
