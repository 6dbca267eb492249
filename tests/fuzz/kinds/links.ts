/** Links, sound and spoilt: each is read without an error, and what it opens is written and read back as it is. */
import fc from 'fast-check';
import { decodeDocument, encodeDocument, losses, maps, presets, type Scene } from '../../../src/state';
import { loadMaps } from '../../../src/state/document/waiting';
import { figures } from '../../../src/state/library/gallery';
import type { Dice } from '../../dice';
import { extremeQuery } from '../../render/kit/extreme-links';
import { documents } from '../../state/arbitrary';
import { badLinks } from '../../state/bad-links';
import { caught, type Kind, shorterLinks } from '../kind';
import { spoilt } from '../spoil';

const published = [...presets, ...figures].map(({ query }) => query);

const sources: readonly ((d: Dice) => string)[] = [
  (d) => d.pick(published),
  (d) => extremeQuery(d.pick(maps.ids), d.pick(losses.ids), d.next),
  (d) => badLinks(1, d.below(1e9))[0].query,
  (d) => encodeDocument(fc.sample(documents, { numRuns: 1, seed: d.below(1e9) })[0]).slice(1),
];

/** Without its `?`. */
export const anyLink = (d: Dice): string => spoilt(d.pick(sources)(d), d);
/** One that nobody has spoilt, though its numbers may be extreme. */
export const soundLink = (d: Dice): string => d.pick(sources)(d);

const halves = (link: string): [search: string, hash: string] => {
  const at = link.indexOf('#');
  return at < 0 ? [link, ''] : [link.slice(0, at), link.slice(at)];
};

/** What a link opens once its maps are loaded. */
export async function opened(link: string): Promise<ReturnType<typeof decodeDocument>> {
  const [search, hash] = halves(link);
  await loadMaps(decodeDocument(search, hash).document);
  return decodeDocument(search, hash);
}

/** The link as the app writes it, from its `?` on. */
export const written = async (link: string): Promise<string> => encodeDocument((await opened(link)).document);

/** The link without what is looked at, which no step undoes: the panel that is selected, and the moment that is shown. */
export async function writtenUnseen(link: string): Promise<string> {
  const { document } = await opened(link.replace(/^\?/, ''));
  const still = (scene: Scene): Scene => ({ ...scene, moment: null });
  const panels = document.board.panels.map((panel) => ({ ...panel, scene: still(panel.scene) }));
  return encodeDocument({
    ...document,
    focus: null,
    scene: still(document.scene),
    board: { ...document.board, panels },
  });
}

/** What is wrong with a link that the app wrote. */
export async function roundTripFaults(link: string): Promise<readonly string[]> {
  const { document, issues, broken } = await opened(link.replace(/^\?/, ''));
  const again = encodeDocument(document);
  return [
    ...(issues.length + broken.size > 0
      ? [`link: ${link} is told to be wrong: ${JSON.stringify([...issues, ...broken])}`]
      : []),
    ...(again === link ? [] : [`link: ${link} is written again as ${again}`]),
  ];
}

export const linkKind: Kind<string> = {
  name: 'links',
  make: anyLink,
  faults: (link) =>
    caught(async () => {
      const { issues, broken } = await opened(link);
      const words = [...issues, ...[...broken.values()].flat()].map(({ message }) => message);
      const blank = words.filter((each) => each.trim() === '').map(() => `words: an issue without a word in ?${link}`);
      return [...blank, ...(await roundTripFaults(await written(link)))];
    }),
  smaller: shorterLinks,
};
