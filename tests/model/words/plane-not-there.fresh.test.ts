import { expect, test } from 'vitest';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { planeMaths } from '../../../src/model/plane/plane-part';
import { drawnWords } from '../../../src/model/words/describe-run';
import { decode } from '../../../src/state/link/link';

test('what is drawn is told while the maths of the parameter plane is on its way, and of the plane once it is there', async () => {
  // So near to 0 that arrows of θ-space are shortened, which is worth a word.
  const { scene } = decode('map=inverse&plane=1&planeview=-2,2,-2,2&run=flow');
  const words = () => drawnWords(createModelBuilder()(scene));
  expect(words()).not.toContain('Parameter plane');
  await planeMaths.load();
  expect(words()).toContain('Parameter plane');
});
