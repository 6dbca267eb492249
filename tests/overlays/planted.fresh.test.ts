import { expect, test, vi } from 'vitest';
import { describePicture } from '../../src/model/overlay/describe-picture';
import { legendOf } from '../../src/model/overlay/legend';
import type { LegendEntry } from '../../src/model/overlay/legend-types';
import type { Overlay } from '../../src/model/overlay/overlay';
import { coverModel } from '../../src/model/questions/cover';
import type { Model } from '../../src/model/types/types';
import { buildFlowPicture, lightTheme, nodesOf, writeSvg } from '../../src/render';
import type { Drawing } from '../../src/render/layers/overlay-drawing';
import { modelOf } from '../model/scene';

/** An overlay that nobody has heard of: it draws and tells where the parametric run ends, and says nothing of a cover. */
const { planted, layer } = vi.hoisted(() => {
  const planted: Overlay<{ readonly at: readonly number[] }, 'flow'> = {
    key: 'planted',
    picture: 'flow',
    numbers: ({ flow }) => ({ at: flow.w }),
    legend: ({ at }): readonly LegendEntry[] => [{ kind: 'caption', words: `planted at ${at.join()}` }],
    sentence: ({ at }) => `Planted at ${at.join()}.`,
  };
  const layer: Drawing<{ readonly at: readonly number[] }> = {
    of: planted,
    band: 'middle',
    height: 0,
    draw: () => [
      { kind: 'path', key: 'planted', draw: (context) => context.rect(9, 9, 9, 9), fill: 'red', clip: false },
    ],
  };
  return { planted, layer };
});

vi.mock('../../src/overlays/parts', async (load) => {
  const real = await load<typeof import('../../src/overlays/parts')>();
  return {
    ...real,
    overlaysOf: (kind: 'flow', source: Model) => [
      ...real.overlaysOf(kind, source),
      ...(kind === 'flow' ? [planted] : []),
    ],
  };
});

vi.mock('../../src/overlays/drawings', async (load) => {
  const real = await load<typeof import('../../src/overlays/drawings')>();
  return { ...real, drawingsOf: (of: Overlay) => (of.key === 'planted' ? [layer] : real.drawingsOf(of)) };
});

const told = (model: Model) => {
  const picture = buildFlowPicture(model, { width: 420, height: 420 }, lightTheme);
  return [
    nodesOf(picture).filter(({ key }) => key === 'planted').length,
    writeSvg(picture, { theme: lightTheme }).match(/planted/gi)?.length ?? 0,
    legendOf('flow', model).caption.includes('planted'),
    describePicture('flow', model).includes('Planted'),
  ];
};

test('a new overlay is drawn, told and described by the table alone', () =>
  expect(told(modelOf(''))).toEqual([1, 2, true, true]));

test('of a covered panel it shows nothing, for it has declared nothing', () =>
  expect(told(coverModel(modelOf('')))).toEqual([0, 0, false, false]));
