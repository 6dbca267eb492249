/** Scene files: opened as the link in them, or refused with a reason. */
import { readSceneFile, writeSceneFile } from '../../../src/state/files/scene-file';
import type { Dice } from '../../dice';
import { caught, type Kind, shorterTexts } from '../kind';
import { spoilt } from '../spoil';
import { anyLink, roundTripFaults, written } from './links';

/** A file of ours, or one in which something is wrong. */
export const anyFile = (d: Dice): string => spoilt(writeSceneFile(anyLink(d), 'a scene'), d);

export const fileKind: Kind<string> = {
  name: 'files',
  make: anyFile,
  faults: (text) =>
    caught(async () => {
      const read = readSceneFile(text);
      if (read.ok) return roundTripFaults(await written(read.query));
      return read.why.trim() === '' ? ['words: refused without a word'] : [];
    }),
  smaller: shorterTexts,
};
