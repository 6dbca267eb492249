import { fetched } from '../kit/fetched';
import { isDataFile } from '../panels/data/draft';
import type { Session } from '../session/session';

/** Opens a file as what its name says that it is: a table of data, or a scene. @throws NotLoaded where it cannot be read */
export async function openFile(session: Session, file: File): Promise<void> {
  if (isDataFile(file)) {
    const { openDataFile } = await fetched(() => import('../panels/data/open-data'), 'what opens data');
    return openDataFile(session, file);
  }
  const { openSceneFile } = await fetched(() => import('./open-scene'), 'what opens scenes');
  return openSceneFile(session, file);
}
