import { useId, useState, useSyncExternalStore } from 'preact/compat';
import type { Bet, Guessed } from '../../../state/learn/types';
import { notChosen } from '../../session/kept/progress';
import { useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { Prose } from './prose';

interface Props {
  readonly bet: Bet;
  /** What was chosen, or a number of `notChosen`; undefined before. */
  readonly made: number | undefined;
  readonly make: (index: number) => void;
  /** Places what is drawn in the figure; absent where nothing can be. */
  readonly place?: (() => void) | undefined;
}

/** A question, and the ways to answer it: in the figure or in words. */
export function BetForm({ bet, made, make, place }: Props) {
  const [inWords, setInWords] = useState(false);
  const draws = bet.drawn !== undefined && place !== undefined && made === undefined;
  return (
    <>
      {draws && !inWords ? (
        <Drawn bet={bet} drawn={bet.drawn} place={place} onWords={() => setInWords(true)} make={make} />
      ) : (
        <Chosen bet={bet} made={made} make={make} onDraw={draws ? () => setInWords(false) : undefined} />
      )}
    </>
  );
}

const howTo: Readonly<Record<Guessed, string>> = {
  image: 'Draw it: drag the tip of the dashed arrow in the figure, or move it by arrow keys.',
  end: 'Place it: drag the ring named “your end” in the figure, or move it by arrow keys.',
};

interface DrawnProps {
  readonly bet: Bet;
  readonly drawn: Guessed;
  readonly place: () => void;
  readonly onWords: () => void;
  readonly make: (index: number) => void;
}

function Drawn({ bet, drawn, place, onWords, make }: DrawnProps) {
  const { key } = useLearn();
  const { guesses } = useReader();
  const isDrawn = useSyncExternalStore(guesses.subscribe, () => guesses.of(key) !== undefined);
  return (
    <fieldset>
      <legend>
        <Prose text={bet.ask} />
      </legend>
      <p>{howTo[drawn]}</p>
      <div className="bet-actions">
        <button type="button" className="primary" disabled={!isDrawn} onClick={place}>
          Place the bet
        </button>
        <button type="button" onClick={onWords}>
          Say it in words
        </button>
        <button type="button" onClick={() => make(notChosen.shown)}>
          Show the answer
        </button>
      </div>
    </fieldset>
  );
}

interface ChosenProps extends Pick<Props, 'bet' | 'made' | 'make'> {
  readonly onDraw: (() => void) | undefined;
}

function Chosen({ bet, made, make, onDraw }: ChosenProps) {
  const [chosen, setChosen] = useState<number>();
  const name = useId();
  return (
    <>
      <fieldset disabled={made !== undefined}>
        <legend>
          <Prose text={bet.ask} />
        </legend>
        {bet.options.map((option, index) => (
          <label key={option.words}>
            <input type="radio" name={name} checked={(made ?? chosen) === index} onChange={() => setChosen(index)} />
            <span>
              <Prose text={option.words} />
            </span>
          </label>
        ))}
      </fieldset>
      {made === undefined && (
        <div className="bet-actions">
          <button
            type="button"
            className="primary"
            disabled={chosen === undefined}
            onClick={() => make(chosen ?? notChosen.shown)}
          >
            Place the bet
          </button>
          {onDraw && (
            <button type="button" onClick={onDraw}>
              Draw it instead
            </button>
          )}
          <button type="button" onClick={() => make(notChosen.shown)}>
            Show the answer
          </button>
        </div>
      )}
    </>
  );
}
