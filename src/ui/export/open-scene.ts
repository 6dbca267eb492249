import { largestSceneFile, readSceneFile, type SceneFile, tooLarge } from '../../state/files/scene-file';
import { shorten } from '../../state/reading/issues';
import type { Session } from '../session/session';

/** Opens a scene file as one entry of the history, or says why not and leaves everything as it is. */
export async function openSceneFile({ address, announcer }: Session, file: File): Promise<void> {
  const read = await readFile(file);
  const name = shorten(file.name);
  if (!read.ok) {
    announcer.notice(`Could not open ${name}: ${read.why}. Nothing was changed.`);
    return;
  }
  address.open(read.query);
  announcer.say(`Opened ${name}`);
}

async function readFile(file: File): Promise<SceneFile> {
  if (file.size > largestSceneFile) return { ok: false, why: tooLarge };
  try {
    return readSceneFile(await file.text());
  } catch {
    return { ok: false, why: 'the browser cannot read the file' };
  }
}

/** Lets a person choose a scene file. To be called from a click or a key, or the browser refuses. */
export function chooseSceneFile(session: Session): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openSceneFile(session, file);
  });
  input.click();
}
