import { useEffect, useMemo, useState } from 'preact/compat';
import { panelsOfLink } from '../../../model/learn/figure-models';
import { rightOption } from '../../../model/learn/rules';
import { chapters } from '../../../state/learn';
import { loadFigure } from '../../../state/learn/article';
import { figureKey } from '../../../state/learn/steps';
import type { Bet, Chapter, Step } from '../../../state/learn/types';
import { useReader } from '../reader/reader';

/** A bet of the article and where it stands. */
export interface Placed {
  readonly key: string;
  readonly chapter: Chapter;
  /** From 1. */
  readonly number: number;
  readonly step: Step;
  readonly bet: Bet;
}

const allBets: readonly Placed[] = chapters.flatMap((chapter) =>
  chapter.steps.flatMap((step, i) => {
    const { bet } = step;
    return bet ? [{ key: figureKey(chapter.id, i + 1), chapter, number: i + 1, step, bet }] : [];
  }),
);

/** The bets that were lost when this page was opened, or whose answer was asked for; undefined while that is found out. */
export function useMissed(): readonly Placed[] | undefined {
  const { progress } = useReader();
  const made = useMemo(() => {
    const { bets } = progress.get();
    return allBets.flatMap((placed) => {
      const chosen = bets[placed.key];
      return chosen === undefined ? [] : [{ placed, chosen }];
    });
  }, [progress]);
  const [missed, setMissed] = useState<readonly Placed[]>();
  useEffect(() => {
    let open = true;
    const find = async () => {
      const found: Placed[] = [];
      for (const { placed, chosen } of made) {
        // One after the other: each takes a few runs, and the page is to answer between them.
        if (!open) return;
        if (chosen < 0 || chosen !== (await rightOf(placed))) found.push(placed);
      }
      if (open) setMissed(found);
    };
    find().catch(() => undefined);
    return () => {
      open = false;
    };
  }, [made]);
  return missed;
}

async function rightOf({ step, bet }: Placed): Promise<number> {
  const links = [bet.on ?? step.figure.link, step.figure.link];
  await Promise.all(links.map(loadFigure));
  await new Promise((resolve) => setTimeout(resolve));
  const [now, start] = links.map(panelsOfLink);
  return rightOption(bet, now ?? [], start ?? []);
}
