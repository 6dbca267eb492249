import { expect, test, vi } from 'vitest';
import { modelCell } from '../../../../src/model/build/model';
import { sceneCells } from '../../../../src/model/build/scene';
import { cell, type Effort } from '../../../../src/model/cells/cell';
import { partOf } from '../../../../src/model/overlay/overlay';
import { createShared } from '../../../../src/model/scene/shared';
import { streamlines } from '../../../../src/overlays/streamlines/numbers';
import { decode } from '../../../../src/state';
import type { Scene } from '../../../../src/state/scene/scene';
import { sceneStore } from '../../../../src/state/store/scene-store';
import { createStore } from '../../../../src/state/store/store';
import { seedsOf } from '../../../../src/ui/plot/handles/use-seeds';
import { createLive } from '../../../../src/ui/session/live';
import { pagePace } from '../../../../src/ui/session/page-pace';
import type { Session } from '../../../../src/ui/session/session';
import { modelOf } from '../../../model/scene';

/** A page whose lines come in portions, and what it says aloud. */
function pageOf(query: string) {
  const whole = { get: (scene: Scene) => scene, put: (_: Scene, scene: Scene) => scene };
  const store = sceneStore(createStore(decode(query).scene), whole);
  const effort = cell((): Effort => 'full');
  const model = modelCell(sceneCells({ scene: cell(store.get), effort, pace: pagePace, shared: createShared() }));
  const say = vi.fn<(words: string) => void>();
  const session = { store, live: createLive(model, () => false), announcer: { say } } as unknown as Session;
  return { session, say };
}

test('how many lines there are is said once all of them are there', async () => {
  const query = 'lines=even&linedensity=4&viewgrid=61';
  const { session, say } = pageOf(query);
  seedsOf(session).addAtW();
  const [[x, y] = [0, 0]] = session.store.get().streamlines.seeds;
  const all = partOf(streamlines, modelOf(`${query}&seeds=${x},${y}`))?.set.legend;
  expect(all).toMatch(/^\d+ streamlines/);
  await expect.poll(() => say.mock.calls.length).toBe(1);
  expect(say.mock.calls[0]?.[0]).toContain(`. ${all}.`);
});
