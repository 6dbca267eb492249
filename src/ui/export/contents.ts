import type { Provenance } from '../../model/export/table';
import { type FormatKey, type TableExport, tableFormats } from '../../model/export/table-export';
import type { Session } from '../session/session';
import type { PngScale } from './png';
import { save } from './save';

/** What there is to save: an entry of the menu each. */
export interface Contents {
  readonly figures: readonly {
    readonly label: string;
    readonly svg: () => Promise<void>;
    readonly png: (scale: PngScale) => Promise<void>;
  }[];
  readonly data: readonly { readonly label: string; readonly save: (format: FormatKey) => Promise<void> }[];
}

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
      return saveAs(session, fileName(id, format), type, async () => write(of(await source()), from()));
    },
  }));
}
