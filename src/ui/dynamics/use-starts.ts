import type { Point } from '../../core';
import { count, pair } from '../../model/numbers/format';
import { tidyPoint } from '../../model/window/fit-window';
import { addStart, addStarts, clearStarts, removeStart } from '../../state/edits/start-edits';
import type { Change } from '../../state/scene/change';
import type { PlotFrame } from '../plot/frame/plot-context';
import { apply } from '../session/apply';
import { type Session, useSession } from '../session/session';

/** A click so near to a start, in px, means that start. */
const reach = 12;

/** What a person does to the starts, each as one entry. */
export function startsOf(session: Session) {
  const { store, live, announcer } = session;
  const change = (next: Change, words: string) => {
    if (apply(session, next)) announcer.say(`${words}. ${count(store.get().starts.length, 'more start')}.`);
  };
  const remove = (index: number) => {
    const start = store.get().starts[index];
    if (start) change(removeStart(store.get(), index), `Start at ${pair(...start)} taken away`);
  };
  const add = (at: Point) => change(addStart(store.get(), at), `Start at ${pair(...at)}`);
  return {
    /** Adds a start at a point of the picture, in px, or takes away the one that is there. */
    toggle([px, py]: Point, { plot, to, window }: PlotFrame) {
      if (px < plot.x || px > plot.x + plot.width || py < plot.y || py > plot.y + plot.height) return;
      const near = store.get().starts.findLastIndex(([x, y]) => Math.hypot(to.x(x) - px, to.y(y) - py) <= reach);
      if (near < 0) add(tidyPoint(to.invert(px, py), window));
      else remove(near);
    },
    remove,
    addAtW: () => add(tidyPoint(live.model().w, store.get().flow.window)),
    addAll: (points: readonly Point[]) =>
      change(addStarts(store.get(), points), `${count(points.length, 'start')} drawn around`),
    clear: () => change(clearStarts(store.get()), 'Starts cleared'),
  };
}

export const useStarts = () => startsOf(useSession());
