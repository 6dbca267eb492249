import { documentOfExhibit, type Exhibit } from '../../state/library/gallery';
import { keptWith } from '../cells/kept';
import { keptTogether } from '../numbers/format';
import { isReading, read, readings } from '../readings';
import type { Model } from '../types/types';
import { buildBoard } from './build-board';

/**
 * A text of the gallery with its numbers, computed from the panels it speaks of: a reading by its name, as `{κ 2}`, or
 * `{cosine 1 2}` where it is of two; panels count from 1.
 * Throws on a reading or a panel that does not exist: the texts are our own.
 */
export function fillText(text: string, panels: readonly Model[]): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, inside: string) => {
    const [name, ...numbers] = inside.split(' ');
    const named = numbers.flatMap((number) => panels[Number(number) - 1] ?? []);
    const known = isReading(name) && named.length === numbers.length && named.length === readings[name].scenes;
    if (!known) throw new Error(`unknown figure: ${whole}`);
    return read(name, named).words;
  });
}

/** What to see in an exhibit. Its numbers are those of its own panels, whatever board is open. */
export const exhibitText: (exhibit: Exhibit) => string = keptWith((exhibit) => {
  const panels = exhibit.about.includes('{') ? buildBoard(documentOfExhibit(exhibit)).panels : [];
  return keptTogether(
    fillText(
      exhibit.about,
      panels.map(({ model }) => model),
    ),
  );
});
