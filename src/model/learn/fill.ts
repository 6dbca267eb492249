import { piecesOf } from '../../state/learn/text';
import type { Text } from '../../state/learn/types';
import { keptTogether } from '../numbers/format';
import type { Model } from '../types/types';
import { readOf } from './rules';

/** A text with its readings filled in and its marks taken off, for whoever cannot see marks. */
export const plainWords = (text: Text, panels: readonly Model[]): string =>
  keptTogether(
    piecesOf(text)
      .map((piece) => {
        if (piece.kind === 'reading') return readOf(piece, panels).words;
        if ('words' in piece) return piece.words;
        return piece.kind === 'tex' ? piece.tex : '';
      })
      .join(''),
  );
