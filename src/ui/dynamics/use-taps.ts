import type { Point } from '../../core';
import { fetched, withFetched } from '../kit/fetched';
import type { PlotFrame } from '../plot/frame/plot-context';
import { type Session, useScene, useSession } from '../session/session';
import { useSetting } from '../session/setting';
import { useDrawer, useTools } from './desk';

/** Something that a click adds where there is none of it, and takes away where there is one. */
interface Tapped {
  toggle(at: Point, frame: PlotFrame): void;
}

const starts = async (session: Session): Promise<Tapped> => (await import('./use-starts')).startsOf(session);
const seeds = async (session: Session): Promise<Tapped> => (await import('../plot/handles/use-seeds')).seedsOf(session);

/** What a click in the flow field does: nothing, or it adds a start or a line, whichever is at hand. */
export function useTaps() {
  const session = useSession();
  const tools = useTools();
  const chosen = useSetting(tools, ({ tap }) => tap);
  const open = useDrawer('starts');
  const lines = useScene((scene) => scene.streamlines.style !== 'none');
  const tapped = open && (!lines || chosen === 'start') ? starts : lines && seeds;
  if (!tapped) return undefined;
  return (at: Point, frame: PlotFrame) =>
    withFetched(async () => {
      const { toggle } = await fetched(() => tapped(session), 'what a click does');
      toggle(at, frame);
    }, session.announcer.notice);
}
