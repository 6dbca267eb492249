import { readOf } from '../../model/learn/rules';
import { keptTogether } from '../../model/numbers/format';
import { piecesOf } from '../../state/learn/text';
import type { Text } from '../../state/learn/types';
import { LiveText } from '../session/use-live';

/** Words of a strip; their numbers follow the scene. */
export function StripText({ text }: { text: Text }) {
  return piecesOf(text).map((piece) => {
    if (piece.kind === 'reading')
      return <LiveText key={piece.at} className="reading" of={(model) => keptTogether(readOf(piece, [model]).words)} />;
    if (!('words' in piece)) return null;
    const words = keptTogether(piece.words);
    return piece.kind === 'part' ? (
      <em key={piece.at} data-part={piece.part}>
        {words}
      </em>
    ) : (
      <span key={piece.at}>{words}</span>
    );
  });
}
