import type { Point } from '../../../core';
import { pair } from '../../../model/numbers/format';
import { partOf } from '../../../model/overlay/overlay';
import { tidyPoint } from '../../../model/window/fit-window';
import { streamlines } from '../../../overlays/streamlines/numbers';
import { addSeed, removeSeed, setField } from '../../../state/edits/edits';
import type { Change } from '../../../state/scene/change';
import { apply } from '../../session/apply';
import { whenComputed } from '../../session/page-pace';
import { type Session, useSession } from '../../session/session';
import type { PlotFrame } from '../frame/plot-context';

/** A click so near to a seed, in px, means that seed. */
const reach = 12;

/** What a person does to the points through which lines of the flow field are asked for, each as one entry. */
export function seedsOf(session: Session) {
  const { store, live, announcer } = session;
  const change = (next: Change, words: string) => {
    if (!apply(session, next)) return;
    // How many lines there are is known once all are there.
    whenComputed(
      () => partOf(streamlines, live.model())?.set.legend ?? 'No lines are shown',
      (lines) => announcer.say(`${words}. ${lines}.`),
    );
  };
  const add = (at: Point) => change(addSeed(store.get(), at), `Line through ${pair(...at)}`);
  return {
    /** Asks for a line through a point of the picture, in px, or takes back the one asked for there. */
    toggle([px, py]: Point, { plot, to, window }: PlotFrame) {
      if (px < plot.x || px > plot.x + plot.width || py < plot.y || py > plot.y + plot.height) return;
      const { seeds } = store.get().streamlines;
      const near = seeds.findLastIndex(([x, y]) => Math.hypot(to.x(x) - px, to.y(y) - py) <= reach);
      const seed = seeds[near];
      if (seed) change(removeSeed(store.get(), near), `Line through ${pair(...seed)} taken back`);
      else add(tidyPoint(to.invert(px, py), window));
    },
    addAtW: () => add(tidyPoint(live.model().w, store.get().flow.window)),
    clear: () => change(setField(store.get(), 'seeds', []), 'Seeds cleared'),
  };
}

export const useSeeds = () => seedsOf(useSession());
