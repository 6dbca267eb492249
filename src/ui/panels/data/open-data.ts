import { placeSpec } from '../../../state/document/places';
import { largestCsv, readCsv } from '../../../state/files/csv';
import { decodeText } from '../../../state/files/decode-text';
import { shorten } from '../../../state/reading/issues';
import type { Session } from '../../session/session';
import { setDraft } from './draft';

export const pastedName = 'pasted';

/** Takes a text for the form, or says why not and leaves everything as it is. */
export function openDataText({ announcer, documents }: Session, text: string, file: string, note?: string): boolean {
  const read = readCsv(text);
  const name = shorten(file);
  if (!read.ok) {
    announcer.notice(`Could not read ${name}: ${read.why}. Nothing was changed.`);
    return false;
  }
  setDraft({ file, csv: read.csv });
  const { place, focus } = documents.get();
  // A board has controls of its loss only where a panel is selected.
  const needsPanel = placeSpec(place).shows === 'board' && !focus;
  const rows = `Read ${read.csv.rows.length.toLocaleString('en')} rows of ${name}.`;
  const next = `Choose its columns under Loss, Data${needsPanel ? ', of a panel' : ''}.`;
  const sentence = [rows, note, next].filter(Boolean).join(' ');
  // Who dropped a file may not see the form; who pasted into it does.
  if (file === pastedName) announcer.say(sentence);
  else announcer.notice(sentence);
  return true;
}

export async function openDataFile(session: Session, file: File): Promise<void> {
  if (file.size > largestCsv) {
    session.announcer.notice(`Could not read ${shorten(file.name)}: it is larger than 5 MB. Nothing was changed.`);
    return;
  }
  try {
    const { text, note } = decodeText(await file.arrayBuffer());
    openDataText(session, text, file.name, note);
  } catch {
    session.announcer.notice(`Could not read ${shorten(file.name)}: the browser cannot read it. Nothing was changed.`);
  }
}

/** Lets a person choose a file. To be called from a click or a key, or the browser refuses. */
export function chooseDataFile(session: Session): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void openDataFile(session, file);
  });
  input.click();
}
