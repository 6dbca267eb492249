import { formulas } from 'virtual:learn-formulas';
import { useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'preact/compat';
import { readOf } from '../../../model/learn/rules';
import { keptTogether } from '../../../model/numbers/format';
import type { Model } from '../../../model/types/types';
import type { NumberSetting } from '../../../state/declaration/setting';
import { controlOf } from '../../../state/learn/controls';
import { shortName, sourceOf } from '../../../state/learn/sources';
import { type Piece, piecesOf } from '../../../state/learn/text';
import type { Text } from '../../../state/learn/types';
import { useNumberControl } from '../../controls/use-number-control';
import { loaded } from '../../kit/loaded';
import { SessionContext, useSession } from '../../session/session';
import { setText } from '../../session/write';
import { PartFormula } from '../parts/part-formula';
import { PartWord } from '../parts/part-word';
import { useReader } from '../reader/reader';

interface Props {
  readonly text: Text;
  /** Of what its readings are; the live figure where it is absent. */
  readonly panels?: readonly Model[] | undefined;
}

/** Words of the article: their numbers follow the figure, and their names light up what it draws. */
export function Prose({ text, panels }: Props) {
  return piecesOf(text).map((piece) => <PieceView key={piece.at} piece={piece} panels={panels} />);
}

function PieceView({ piece, panels }: { piece: Piece; panels: readonly Model[] | undefined }) {
  switch (piece.kind) {
    case 'words':
      return keptTogether(piece.words);
    case 'term':
      return <TermWord term={piece.term} words={piece.words} />;
    case 'reading':
      return panels ? (
        <output className="reading">{keptTogether(readOf(piece, panels).words)}</output>
      ) : (
        <Reading piece={piece} />
      );
    case 'part':
      return <PartWord part={piece.part} words={piece.words} />;
    case 'scrub':
      return <Scrub control={piece.control} />;
    case 'tex':
      return <Tex tex={piece.tex} />;
    case 'cite':
      return <Cite id={piece.source} />;
  }
}

function Tex({ tex }: { tex: string }) {
  const mathml = formulas[tex];
  return mathml === undefined ? <code>{tex}</code> : <PartFormula key={mathml} mathml={mathml} />;
}

function Cite({ id }: { id: string }) {
  const source = sourceOf(id);
  return source ? (
    <a className="cite" href={source.url} target="_blank" rel="noreferrer" title={source.title}>
      [{shortName(source)}]
    </a>
  ) : null;
}

/** In the place of what is not computed yet, about as wide as that will be: the lines below stay where they are. */
const onItsWay = '\u2007\u2007…\u2007\u2007';

/** A number of the figure as it is now. */
function Reading({ piece }: { piece: Extract<Piece, { kind: 'reading' }> }) {
  const ref = useRef<HTMLOutputElement>(null);
  usePanels((models) => {
    const { words, waits } = readOf(piece, models);
    if (ref.current) setText(ref.current, waits ? onItsWay : keptTogether(words));
  });
  return <output className="reading" ref={ref} />;
}

/** Calls `draw` with the models of the figure now and whenever they change, outside React's rendering. */
export function usePanels(draw: (models: readonly Model[]) => void): void {
  const { panels } = useReader();
  const latest = useEffectEvent(draw);
  useLayoutEffect(() => {
    latest(panels.model());
    return panels.subscribe((models) => latest(models));
  }, [panels]);
}

const TermNote = loaded(async () => ({ default: (await import('./term-note')).TermNote }), 'the glossary');

/** A term where it is defined; what it means is one press away, and stays for who reads on. */
function TermWord({ term, words }: { term: string; words: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" className="term" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <dfn>{words}</dfn>
      </button>
      <span id={id} role="note" className="term-note" hidden={!open}>
        {open && <TermNote term={term} />}
      </span>
    </>
  );
}

/** A number of the scene that can be changed where it stands. */
function Scrub({ control }: { control: string }) {
  const { figure } = useReader();
  const setting = controlOf(figure.store.get(), control);
  if (setting?.kind !== 'number') return null;
  return (
    <SessionContext value={figure}>
      <ScrubNumber setting={setting} />
    </SessionContext>
  );
}

function ScrubNumber({ setting }: { setting: NumberSetting }) {
  const { store } = useSession();
  const { spec, slider, box, error } = useNumberControl({
    spec: setting.spec,
    read: ({ scene }) => setting.read(scene),
    write: setting.set,
  });
  const id = useId();
  return (
    <span className="scrub" data-key={spec.key} key={store.get().map.id}>
      <input
        {...box}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${spec.label}, exact value`}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
      />
      <input {...slider} type="range" min={0} max={1} step="any" aria-label={spec.label} />
      {error !== undefined && (
        <span id={id} role="alert" className="number-error">
          {error}
        </span>
      )}
    </span>
  );
}
