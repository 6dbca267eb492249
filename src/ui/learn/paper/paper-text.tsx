import { keptTogether, plain } from '../../../model/numbers/format';
import type { Model } from '../../../model/types/types';
import type { Piece } from '../../../state/learn/text';
import type { Text } from '../../../state/learn/types';
import { Markup } from '../../kit/formula/formula-markup';
import { usePaper } from './paper';

interface Props {
  readonly text: Text;
  /** Of what its readings are. */
  readonly panels: readonly Model[];
}

/** Words of the article with their numbers as they are; what a word means and who says so is told further down. */
export function PaperText({ text, panels }: Props) {
  const { piecesOf } = usePaper();
  return piecesOf(text).map((piece) => <PieceView key={piece.at} piece={piece} panels={panels} />);
}

function PieceView({ piece, panels }: { piece: Piece; panels: readonly Model[] }) {
  const { formulas, readOf } = usePaper();
  switch (piece.kind) {
    case 'words':
    case 'part':
      return keptTogether(piece.words);
    case 'term':
      return (
        <dfn>
          <a href={`#${wordId(piece.term)}`}>{keptTogether(piece.words)}</a>
        </dfn>
      );
    case 'reading':
      return <strong className="reading">{keptTogether(readOf(piece, panels).words)}</strong>;
    case 'scrub':
      return <Shown control={piece.control} panels={panels} />;
    case 'tex': {
      const mathml = formulas[piece.tex];
      return mathml === undefined ? <code>{piece.tex}</code> : <Markup mathml={mathml} />;
    }
    case 'cite':
      return <Cite id={piece.source} />;
  }
}

/** The number that a control shows. */
function Shown({ control, panels: [model] }: { control: string; panels: readonly Model[] }) {
  const { controlOf } = usePaper();
  if (model === undefined) return null;
  const setting = controlOf(model.scene, control);
  return setting?.kind === 'number' ? <strong className="reading">{plain(setting.read(model.scene))}</strong> : null;
}

function Cite({ id }: { id: string }) {
  const { sourceOf, shortName } = usePaper();
  const source = sourceOf(id);
  return source ? (
    <a className="cite" href={`#${sourceId(id)}`}>
      [{shortName(source)}]
    </a>
  ) : null;
}

/** Where a word is told in the list of words, and a source in that of sources. */
export const wordId = (term: string): string => `word-${term}`;
export const sourceId = (source: string): string => `source-${source}`;
