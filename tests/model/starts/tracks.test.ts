import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointAt } from '../../../src/model/starts/cut-runs';
import { packTracks, placesAt } from '../../../src/model/starts/tracks';
import type { Run } from '../../../src/model/types/types';
import { modelOf } from '../scene';

function runOf(query: string): Run {
  const { parametricRun } = modelOf(query).flow;
  if (!parametricRun) throw new Error(`no run: ${query}`);
  return parametricRun;
}

/** Where particles on runs are, at one time after the other. */
function carried(runs: readonly Run[], times: readonly number[]): readonly (readonly number[])[] {
  const packer = packTracks();
  for (const run of runs) packer.add(run);
  const tracks = packer.tracks();
  return times.map((time) => [...placesAt(tracks, time)]);
}

describe('a particle', () => {
  test.each(['run=flow&time=8', 'run=flow&time=8&map=polar', '', 'schedule=cosine&eta=0.2'])(
    'is where its run is, whichever way its clock goes: %s',
    (query) => {
      const run = runOf(query);
      const last = run.times[run.times.length - 1];
      const time = fc.double({ min: -1, max: last, noNaN: true });
      fc.assert(
        fc.property(fc.array(time, { minLength: 1, maxLength: 12 }), (times) => {
          expect(carried([run], times)).toEqual(times.map((at) => [...pointAt(run, at)]));
        }),
      );
    },
  );

  test('stays where its run ended, and is let go where nobody knows how that went on', () => {
    const run = runOf('run=flow&time=8');
    const end = [...run.path.subarray(-2)];
    const last = run.times[run.times.length - 1];
    const { trajectory } = run;
    const ended = (ending: Partial<typeof trajectory.ending>): Run => ({
      ...run,
      trajectory: { ...trajectory, ending: { ...trajectory.ending, ...ending } },
    });
    for (const reason of ['converged', 'ghost', 'budget'] as const) {
      expect(carried([ended({ reason })], [1e6, 9])).toEqual([end, end]);
      expect(carried([ended({ reason, cutShort: true })], [1e6, last, 9])).toEqual([[], end, []]);
    }
    expect(carried([ended({ reason: 'diverged' })], [last, 9])).toEqual([end, []]);
  });

  test('is one of many, of which those that are let go are left out, and more can be added', () => {
    const [run, other] = [runOf('run=flow&time=8'), runOf('run=flow&time=8&start=1.5,1.9')];
    const lost: Run = {
      ...run,
      trajectory: { ...run.trajectory, ending: { ...run.trajectory.ending, cutShort: true } },
    };
    const packer = packTracks();
    for (const each of [run, lost, other]) packer.add(each);
    const three = packer.tracks();
    const places = [...placesAt(three, 2)];
    expect(places).toEqual([run, lost, other].flatMap((each) => [...pointAt(each, 2)]));
    expect([...placesAt(three, 9)]).toEqual([run, other].flatMap((each) => [...pointAt(each, 9)]));
    for (let i = 0; i < 1000; i++) packer.add(run);
    expect([...placesAt(three, 2)]).toEqual(places);
    expect(placesAt(packer.tracks(), 2).slice(-2)).toEqual(Float64Array.of(...pointAt(run, 2)));
  });
});
