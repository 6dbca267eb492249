import { allLoaded } from '../../model/cells/lazy-part';
import type { Provenance } from '../../model/export/table';
import { type TableExport, tableFormats } from '../../model/export/table-export';
import { whenComputed } from '../session/page-pace';
import type { Session } from '../session/session';
import { save } from './save';
import type { Contents } from './saved';

/** Saves and tells; what goes wrong is told as well. */
export async function saveAs(
  { announcer }: Session,
  name: string,
  type: string,
  content: () => Promise<Blob | string> | string,
) {
  try {
    save(name, await content(), type);
    announcer.say(`Saved ${name}`);
  } catch (error) {
    announcer.notice(`Could not save ${name}: ${error instanceof Error ? error.message : 'the browser refused'}.`);
  }
}

/** What is made of all numbers, those too that come late or are under way: the first making asks for them. */
export async function whole<T>(make: () => T | Promise<T>): Promise<T> {
  await make();
  await allLoaded();
  return new Promise((resolve) => whenComputed(make, resolve));
}

/** Entries that save tables of a source. `fileName` makes a name of the table's id and an ending. */
export function tableEntries<Source>(
  session: Session,
  tables: readonly TableExport<Source>[],
  source: () => Promise<Source> | Source,
  { fileName, from }: { fileName(id: string, ending: string): string; from(): Provenance },
): Contents['data'] {
  return tables.map(({ id, label, of }) => ({
    label,
    save(format) {
      const { type, write } = tableFormats[format];
      return saveAs(session, fileName(id, format), type, async () =>
        write(await whole(async () => of(await source())), from()),
      );
    },
  }));
}
