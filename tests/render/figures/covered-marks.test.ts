/** Pictures of scenes made by chance, with all that can be shown: what is written in them leaves the marks to be seen. */
import { describe, expect, test } from 'vitest';
import {
  type Box,
  buildFlowPicture,
  buildResponsePicture,
  lightTheme,
  nodesOf,
  type PictureNode,
} from '../../../src/render';
import { overlaps, textBox } from '../../../src/render/display/text-size';
import { modelOf } from '../../model/scene';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { record } from '../kit/recorder';
import { expectTidy, words } from '../kit/tidy';

const random = seeded('marks and words');
const between = (low: number, high: number): string => (low + (high - low) * random()).toFixed(2);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const maybe = (...keys: readonly string[]): readonly string[] => keys.filter(() => random() < 0.5);

const maps = ['squared', 'inverse', 'polar', 'exponential', 'hadamard', 'depth', 'deep-linear'];

function scene(): string {
  const w = `${between(0.2, 2)},${between(0.2, 2)}`;
  const line = `loss=line&a=${between(-2, 2)}&b=${between(0.5, 2)}&c=${between(-4, -1)}`;
  return [
    `map=${pick(maps)}&w=${w}`,
    pick(['run=flow&time=20', 'eta=0.05&steps=120']),
    pick(['start=theta', `start=${between(0.2, 2)},${between(0.2, 2)}`]),
    ...maybe(line, 'widest=1', 'halfplane=1', 'mirror=1', 'finitestep=0.2', 'starts=0.5,1.5,1.8,0.4'),
  ].join('&');
}

/** What is smaller than this, in px, is a mark: larger things are lines and areas, which words may lie on. */
const largest = 26;

function boundsOf(node: PictureNode): Box | undefined {
  const points = record(node).subpaths.flatMap((path) => path.points);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const marksIn = (nodes: readonly PictureNode[]) =>
  nodes.flatMap((node) => {
    const box = node.kind === 'path' && !node.clip ? boundsOf(node) : undefined;
    return box && Math.max(box.width, box.height) <= largest && Math.max(box.width, box.height) > 0
      ? [{ key: node.key, box }]
      : [];
  });

/** Px. */
const narrow = 400;

const scenes = Array.from({ length: tries(150, 12) }, scene);

describe.each(scenes)('%s', (query) => {
  const model = modelOf(query);
  test.each([
    ['response', buildResponsePicture],
    ['flow', buildFlowPicture],
  ] as const)('%s: no word is cut, and none covers another or a mark', (_, build) => {
    for (const width of [300, 480, 640]) {
      const picture = build(model, { width, height: width }, lightTheme);
      expectTidy(picture);
      // Where all is narrow there may be no place left for a name that is free.
      const marks = width < narrow ? [] : marksIn(nodesOf(picture));
      const names = words(picture).filter(({ key }) => key.startsWith('name-'));
      const covered = names.flatMap((name) =>
        marks.filter(({ box }) => overlaps(textBox(name), box)).map(({ key }) => `${width}: ${name.text} over ${key}`),
      );
      expect(covered).toEqual([]);
    }
  });
});
