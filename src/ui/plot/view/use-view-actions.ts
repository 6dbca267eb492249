import type { Model } from '../../../model/types/types';
import { centre, fitFlow, fitPlane, fitResponse, moved, tidyWindow, zoomed } from '../../../model/window/fit-window';
import { setWindow } from '../../../state/edits/edits';
import type { PictureKey } from '../../../state/scene/pictures';
import type { Window } from '../../../state/scene/scene';
import { apply } from '../../session/apply';
import { useSession } from '../../session/session';
import type { Plot } from '../frame/plot-context';

const fits: Readonly<Record<PictureKey, (model: Model) => Window>> = {
  response: ({ response }) => fitResponse(response),
  flow: ({ flow }) => fitFlow(flow),
  plane: ({ plane }) => fitPlane(plane),
  inputs: ({ inputs }) => inputs.fit,
};

/** What the buttons and keys of a picture do to its window, each as one entry of the history. */
export function useViewActions(plot: Plot) {
  const session = useSession();
  const { store, live } = session;
  const current = (): Window => store.get()[plot.kind].window ?? live.model()[plot.kind].window;
  const show = (ends: Window) => apply(session, setWindow(store.get(), plot.kind, tidyWindow(ends)));
  return {
    zoom: (factor: number) => show(zoomed(current(), factor, centre(current()))),
    /** Moves the view by parts of its own size. */
    pan(right: number, up: number) {
      const [x0, x1, y0, y1] = current();
      show(moved(current(), right * (x1 - x0), up * (y1 - y0)));
    },
    fitAll() {
      show(plot.fit?.() ?? fits[plot.kind](live.model()));
    },
  };
}
