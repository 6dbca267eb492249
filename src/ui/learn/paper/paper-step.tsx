import type { Model } from '../../../model/types/types';
import type { Document } from '../../../state/document/document';
import type { Bet, Erratum, Figure, Step, Task } from '../../../state/learn/types';
import { usePaper } from './paper';
import { PaperText } from './paper-text';

interface Props {
  readonly chapter: string;
  /** From 1. */
  readonly number: number;
  readonly step: Step;
  /** Its figure, as it comes or as its reader left it. */
  readonly document: Document;
  /** The link that opens it. */
  readonly link: string;
}

/** A step with nothing folded away: its figure, the answer of its bet, what its task comes to, proofs. */
export function PaperStep({ chapter, number, step, document, link }: Props) {
  const { say, figure, bet, task, erratum, more } = step;
  const { panelsOf } = usePaper();
  const panels = panelsOf(document);
  const id = `${chapter}.${number}`;
  return (
    <section className="paper-step" id={id}>
      <h3>{step.title}</h3>
      <Paragraphs texts={say} panels={panels} />
      <PaperFigure id={id} figure={figure} document={document} link={link} />
      {bet && <PaperBet bet={bet} figure={figure} panels={panels} />}
      {task && <PaperTask task={task} panels={panels} />}
      {more && (
        <aside className="paper-more">
          <h4>{more.title}</h4>
          <Paragraphs texts={more.say} panels={panels} />
        </aside>
      )}
      {erratum && <PaperErratum erratum={erratum} />}
      <PaperLabs step={step} />
    </section>
  );
}

function Paragraphs({ texts, panels }: { texts: readonly string[]; panels: readonly Model[] }) {
  return texts.map((text) => (
    <p key={text} className={/^\$[^$]+\$$/.test(text) ? 'display-formula' : undefined}>
      <PaperText text={text} panels={panels} />
    </p>
  ));
}

interface FigureProps extends Pick<Props, 'document' | 'link'> {
  readonly id: string;
  readonly figure: Figure;
}

function PaperFigure({ id, figure, document, link }: FigureProps) {
  const { pictures, Picture, href } = usePaper();
  const svgs = pictures(figure, document, id.replace('.', '-'));
  return (
    <figure>
      <div className="paper-pictures">
        {svgs.map((svg) => (
          <Picture key={svg} svg={svg} />
        ))}
      </div>
      <figcaption>
        {figure.caption}{' '}
        <a className="paper-link" href={href(link)}>
          Open this figure live
        </a>
      </figcaption>
    </figure>
  );
}

/** The question with its options, then what is said to each, the one that holds marked. */
function PaperBet({ bet, figure, panels }: { bet: Bet; figure: Figure; panels: readonly Model[] }) {
  const { href, panelsOfLink, rightOption } = usePaper();
  const then = panelsOfLink(bet.on ?? figure.link);
  const right = rightOption(bet, then, panelsOfLink(figure.link));
  return (
    <section className="bet" aria-label="A bet">
      <p>
        <strong>Bet:</strong> <PaperText text={bet.ask} panels={panels} />
      </p>
      <ul>
        {bet.options.map(({ words }) => (
          <li key={words}>
            <PaperText text={words} panels={panels} />
          </li>
        ))}
      </ul>
      <div className="answer">
        <p>
          <strong>The answer</strong>
        </p>
        <ul>
          {bet.options.map(({ words, reply }, i) => (
            <li key={words} data-right={i === right}>
              <em>
                {i === right ? '✓' : '✗'} <PaperText text={words} panels={then} />.
              </em>{' '}
              <PaperText text={reply} panels={then} />
            </li>
          ))}
        </ul>
        <p>
          <PaperText text={bet.why} panels={then} /> {bet.on && <a href={href(bet.on)}>See it</a>}
        </p>
      </div>
    </section>
  );
}

function PaperTask({ task, panels }: { task: Task; panels: readonly Model[] }) {
  const { href, panelsOfLink } = usePaper();
  return (
    <section className="task" aria-label="Something to try">
      <p>
        <strong>Try:</strong> <PaperText text={task.goal} panels={panels} />
      </p>
      <p>
        <em>Hint.</em> <PaperText text={task.hint} panels={panels} />
      </p>
      <p>
        <a href={href(task.witness)}>One way</a>: <PaperText text={task.done} panels={panelsOfLink(task.witness)} />
      </p>
    </section>
  );
}

/** A claim of the article that does not hold, and what does. Its texts have no readings. */
export function PaperErratum({ erratum: { claim, where, holds, link } }: { erratum: Erratum }) {
  const { href } = usePaper();
  return (
    <aside className="erratum" aria-label="A correction">
      <p>
        <strong>Erratum</strong> ({where}). <PaperText text={claim} panels={[]} /> <em>What holds:</em>{' '}
        <PaperText text={holds} panels={[]} /> {link && <a href={href(link)}>See it</a>}
      </p>
    </aside>
  );
}

function PaperLabs({ step: { papers = [] } }: { step: Step }) {
  const { labsOf, href } = usePaper();
  const labs = papers.flatMap((paper) => labsOf(paper).map((lab) => ({ ...lab, paper })));
  if (labs.length === 0) return null;
  return (
    <ul className="paper-labs">
      {labs.map(({ name, label, claim, paper }) => (
        <li key={name}>
          <a href={href(`?place=labs&lab=${name}`)}>{label}</a> <PaperText text={`@{${paper}}`} panels={[]} />: {claim}
        </li>
      ))}
    </ul>
  );
}
