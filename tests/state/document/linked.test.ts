/** Boards under edits made by chance: what is called linked is the same in all panels, and a link holds all of it. */
import { expect, test } from 'vitest';
import {
  addFromExplore,
  addPanels,
  aspectKeys,
  type Document,
  type DocumentChange,
  decodeDocument,
  duplicatePanel,
  editPanel,
  encodeDocument,
  linkRuns,
  movePanel,
  removePanel,
  resetPanel,
  setLinked,
} from '../../../src/state';
import { sharedBy } from '../../../src/state/edits/aspects';
import { decode } from '../../../src/state/link/link';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const keys = [
  ...['map=squared', 'map=polar', 'map=deep-linear', 'map=power&N=4', 'map=exponential'],
  ...['theta=1.2,0.4', 'w=0.5,0.7', 'grid=5', 'viewgrid=13', 'window=-1,1,-1,1', 'view=0,10,0,10', 'loss=line&a=2'],
  ...['start=theta', 'start=0.4,1.1', 'starts=1,1', 'run=flow&time=3', 'eta=0.02', 'g=1,-0.5', 'finitestep=0.2'],
  ...['arrows=unit', 'hide=slopes', 'lines=even', 'mirror=1', 'gainmap=most', 'm1=3'],
];
const anyScene = (random: Random) =>
  decode(Array.from({ length: 1 + Math.floor(4 * random()) }, () => pick(random, keys)).join('&')).scene;

const anyId = (random: Random, { board }: Document): number => pick(random, board.panels)?.id ?? 1;
const done = (before: Document, change: DocumentChange): Document => (change.ok ? change.document : before);

const edits: Readonly<Record<string, (document: Document, random: Random) => Document>> = {
  'a panel is added': (document, random) => done(document, addPanels(document, [{ scene: anyScene(random) }])),
  'Explore is added': (document) => done(document, addFromExplore(document)),
  'Explore is changed': (document, random) => ({ ...document, scene: anyScene(random) }),
  'a panel is changed': (document, random) => editPanel(document, anyId(random, document), anyScene(random)),
  'a panel is reset': (document, random) => resetPanel(document, anyId(random, document)),
  'a panel is doubled': (document, random) => done(document, duplicatePanel(document, anyId(random, document))),
  'a panel is moved': (document, random) => movePanel(document, anyId(random, document), Math.floor(4 * random())),
  'a panel is removed': (document, random) => removePanel(document, anyId(random, document)),
  'a part is linked or not': (document, random) =>
    done(document, setLinked(document, pick(random, aspectKeys), random() < 0.7, anyId(random, document))),
  'runs are linked': (document, random) => done(document, linkRuns(document, anyId(random, document))),
};

test.each(Object.keys(edits))('%s, after others', (last) => {
  const random = seeded(`linked, ${last}`);
  for (let k = 0; k < tries(60, 12); k++) {
    let document = decodeDocument('place=compare&p1=&p2=map:power;N:4&p3=map:polar').document;
    const names = [...Array.from({ length: Math.floor(6 * random()) }, () => pick(random, Object.keys(edits))), last];
    for (const name of names) document = edits[name]?.(document, random) ?? document;
    const { board } = document;
    const scenes = board.panels.map(({ scene }) => scene);
    // A panel may be unable to take a function, and is told so when it is.
    const linked = board.linked.filter((key) => key !== 'w');
    if (scenes.length > 1) expect(sharedBy(scenes, linked), names.join(', ')).toEqual(linked);
    const link = encodeDocument(document);
    const read = decodeDocument(link);
    expect([encodeDocument(read.document), read.issues], names.join(', ')).toEqual([link, []]);
  }
});
