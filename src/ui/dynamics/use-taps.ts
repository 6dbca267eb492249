import type { Point } from '../../core';
import { count, pair } from '../../model/numbers/format';
import { tidyPoint } from '../../model/window/fit-window';
import { addStart, addStarts, clearStarts, removeStart } from '../../state/edits/start-edits';
import type { Change } from '../../state/scene/change';
import type { PlotFrame } from '../plot/frame/plot-context';
import { useSeeds } from '../plot/handles/use-seeds';
import { apply } from '../session/apply';
import { useScene, useSession } from '../session/session';
import { useSetting } from './cell';
import { useDrawer, useTools } from './desk';

/** What a click in the flow field does: nothing, or it adds a start or a line, whichever is at hand. */
export function useTaps() {
  const tools = useTools();
  const chosen = useSetting(tools, ({ tap }) => tap);
  const open = useDrawer('starts');
  const lines = useScene((scene) => scene.streamlines.style !== 'none');
  const seeds = useSeeds();
  const starts = useStarts();
  if (open && (!lines || chosen === 'start')) return starts.toggle;
  return lines ? seeds.toggle : undefined;
}

/** A click so near to a start, in px, means that start. */
const reach = 12;

/** What a person does to the starts, each as one entry. */
export function useStarts() {
  const session = useSession();
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
