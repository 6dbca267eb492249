import { describe, expect, it } from 'vitest';
import { createModelBuilder } from '../../src/model/build/build-model';
import { type Choice, decodeDocument, defaultScene, documentOf, encodeDocument, type Scene } from '../../src/state';
import { type OracleLimit, oracle, sceneMapOf, worstError } from './load';

const entries = oracle.line_limits.map((entry, i) => ({
  title: `${i} ${JSON.stringify(entry.param)}`,
  entry,
  map: sceneMapOf(entry.param),
}));
const cases = entries.flatMap(({ map, ...rest }) => (map ? [{ ...rest, map }] : []));

describe('where the run of a scene ends on a line of optima', () => {
  it.each(cases)('$title', ({ entry, map }) => {
    const { flow } = createModelBuilder()(fromLink(sceneOf(entry, map)));
    const run = flow.parametricRun?.trajectory;
    expect(run?.ending.reason).toBe('converged');
    expect(worstError(run?.w.subarray(-2) ?? [], entry.w_limit)).toBeLessThan(1e-7);
  });

  it(`runs ${cases.length} and leaves out ${entries.length - cases.length}`, () => {
    expect(cases).toHaveLength(57);
    expect(entries).toHaveLength(57);
  });
});

/** A flow from θ₀ on the line loss, run until it converges. */
function sceneOf({ loss, theta0 }: OracleLimit, map: Choice): Scene {
  if (loss.type !== 'line') throw new Error(`not a line: ${loss.type}`);
  const { a, b, c } = loss;
  return {
    ...defaultScene,
    map,
    theta: theta0,
    loss: { id: 'line', options: { a, b, c } },
    start: null,
    dynamics: { ...defaultScene.dynamics, kind: 'flow', horizon: 1e12 },
  };
}

/** The scene as a link brings it back. */
function fromLink(scene: Scene): Scene {
  const { document, issues } = decodeDocument(encodeDocument(documentOf(scene)));
  expect(issues).toEqual([]);
  return document.scene;
}
