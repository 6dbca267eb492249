/** What the address says after links were opened: in a window of its own, before typed maps are loaded. */
import { expect, test } from 'vitest';
import { isWaiting, loadMaps } from '../../../src/state/document/waiting';
import { readSceneFile, writeSceneFile } from '../../../src/state/files/scene-file';
import { decodeDocument, encodeDocument } from '../../../src/state/link/document-link';
import { createStore } from '../../../src/state/store/store';
import { connectAddressBar } from '../../../src/ui/session/address-bar';
import { dice } from '../../dice';
import { anyLink } from '../../fuzz/kinds/links';
import { tries } from '../../tries';

/** A window whose address is all there is of it; what waits in it waits until it is asked. */
function pageAt(address: string) {
  const location = new URL(address, 'http://localhost/');
  const go = (_state: null, _title: string, href: string) => {
    location.href = new URL(href, location).href;
  };
  const waiting = new Map<number, () => void>();
  const page = {
    ...{ location, history: { pushState: go, replaceState: go }, addEventListener: () => undefined },
    setTimeout: (run: () => void) => waiting.set(waiting.size + 1, run).size,
    clearTimeout: (id: number) => waiting.delete(id),
  };
  return page as unknown as Window;
}

/** A page at an address, and what a person does with it. */
function opened(link: string) {
  const page = pageAt(link);
  const decoded = decodeDocument(page.location.search, page.location.hash);
  const documents = createStore(decoded.document);
  const address = connectAddressBar(documents, decoded, page);
  const said = () => page.location.search + page.location.hash;
  /** Opens a scene file, and waits for what its maps wait for as the app does. */
  const open = async (query: string) => {
    const read = readSceneFile(writeSceneFile(query));
    if (!read.ok) return;
    address.open(read.query);
    if (!isWaiting(documents.get())) return;
    await loadMaps(documents.get());
    address.reread();
  };
  return { documents, said, open };
}

/** As a browser writes it. */
const written = (link: string): string => {
  const { search, hash } = new URL(link, 'http://localhost/');
  return search + hash;
};

const typed = [
  'map=custom&vars=r:1:0:3,phi:0.5&k=a:2:5:1',
  'map=custom&vars=r:1:0:3,phi:0.5&k=a:2',
  'map=custom&f1=r*cos(phi)&f2=r*sin(phi)&vars=r:1:0:3',
  'map=custom&f1=1/0&f2=t1',
  'p1=map:custom;vars:r:1,phi:0.5&p2=map:polar',
];
const made = Array.from({ length: tries(400, 40) }, (_, i) => anyLink(dice(`address ${i}`)));

test('the address says what is shown as soon as it is shown, and is read back so', async () => {
  for (const link of [...typed, ...made]) {
    // As the app writes it: a file that cannot be read leaves it as it is.
    const { documents, said, open } = opened('/?v=1&map=polar');
    await open(link);
    expect(said()).toBe(written(encodeDocument(documents.get())));
    const { search, hash } = new URL(said(), 'http://localhost/');
    expect(written(encodeDocument(decodeDocument(search, hash).document))).toBe(said());
  }
});

test.each(['/?map=polar', '/?map=polar&embed=1'])(
  'no scene that is opened in %s makes it a frame, or none',
  async (at) => {
    const { documents, open } = opened(at);
    const { embed } = documents.get();
    for (const link of ['embed=1', 'embed=0', ...typed.map((each) => `${each}&embed=1`), ...made.slice(0, 20)]) {
      await open(link);
      expect(documents.get().embed).toBe(embed);
    }
    while (documents.canUndo()) documents.undo();
    expect(documents.get().scene.map.id).toBe('polar');
  },
);
