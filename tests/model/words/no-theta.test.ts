import { expect, test } from 'vitest';
import { families } from '../../../src/core';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { decode } from '../../../src/state/link/link';

const startWhy = (link: string) => createModelBuilder()(decode(link).scene).flow.startWhy;

test('a start outside the image is told why', () => {
  expect(startWhy('map=squared&start=-1,1')).toBe('a square is never negative');
});

test('a lift that searches and fails does not claim that there is no θ', async () => {
  await families.custom.load?.();
  // θ = (ln 0.25, 0.06/ln 0.25) gives this start, beyond t₁ = 0, where J loses rank.
  expect(startWhy('map=custom&f1=exp(t1)&f2=t1*t2&vars=t1:0.3,t2:0.8&start=0.25,0.06')).toBe(
    'no θ was found for this start',
  );
});
