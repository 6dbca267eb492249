import { panelsOfLink } from '../../../model/learn/figure-models';
import { guessResult } from '../../../model/learn/guesses';
import { rightOption } from '../../../model/learn/rules';
import { documentOfLink, scenesOf, withScenes } from '../../../state/learn/article';
import type { Bet, Step } from '../../../state/learn/types';
import { notChosen, without } from '../../session/kept/progress';
import { useProgress, useReader } from '../reader/reader';
import { useLearn } from '../reader/use-learn';
import { Answer } from './answer';
import { BetForm } from './bet-form';

/** A question of a step; its answer is computed, and comes after a bet is made or it is asked for. */
export function BetView({ bet, step }: { bet: Bet; step: Step }) {
  const { key, touched } = useLearn();
  const made = useProgress(({ bets }) => bets[key]);
  const drawn = useProgress((all) => all.drawn[key]);
  const { make, place, again } = useBet(bet, step);
  return (
    <section className="bet" aria-label="A bet">
      {/* What is drawn is drawn about the figure as it came. */}
      <BetForm bet={bet} made={made} make={make} place={touched ? undefined : place} />
      <div aria-live="polite">
        {made !== undefined && (
          <Answer bet={bet} step={step} made={made} drawn={drawn}>
            {bet.on !== undefined && <ShowAnswer link={bet.on} />}
            <button type="button" onClick={again}>
              Ask again
            </button>
          </Answer>
        )}
      </div>
    </section>
  );
}

/** What a reader does with the bet of a step. */
function useBet(bet: Bet, step: Step) {
  const { key } = useLearn();
  const { progress, guesses } = useReader();
  const make = (index: number) => {
    progress.change((before) => ({ ...before, bets: { ...before.bets, [key]: index } }));
  };
  const place = () => {
    const panels = panelsOfLink(bet.on ?? step.figure.link);
    const [guess, [model]] = [guesses.of(key), panels];
    if (!guess || !bet.drawn || !model) return;
    const { near } = guessResult(bet.drawn, guess, model);
    const right = rightOption(bet, panels, panelsOfLink(step.figure.link));
    progress.change((before) => ({ ...before, drawn: { ...before.drawn, [key]: guess } }));
    make(near ? right : notChosen.drawnOff);
  };
  const again = () => {
    progress.change((before) => ({ ...before, bets: without(before.bets, key), drawn: without(before.drawn, key) }));
  };
  return { make, place, again };
}

function ShowAnswer({ link }: { link: string }) {
  const { page } = useLearn();
  const { figure } = useReader();
  const show = () => {
    figure.documents.commit(withScenes(figure.documents.get(), scenesOf(documentOfLink(link))));
    page.announcer.say('The figure shows the answer');
  };
  return (
    <button type="button" onClick={show}>
      Show it in the figure
    </button>
  );
}
