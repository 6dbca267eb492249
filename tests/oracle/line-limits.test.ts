import { describe, expect, it } from 'vitest';
import { gradientFlow } from '../../src/core';
import { createModelBuilder } from '../../src/model/build-model';
import { decodeDocument, defaultScene, documentOf, encodeDocument, type Scene } from '../../src/state';
import { type OracleLimit, oracle, sceneMapOf, skippedTitle, sortEntries, worstError } from './load';

const TOLERANCE = 1e-4;

const { cases, skipped } = sortEntries(oracle.line_limits);

describe('where a flow ends on a line of optima, against closed forms', () => {
  it.each(cases)('$title', ({ entry, map, loss }) => {
    const options = { horizon: 1e12, rtol: 1e-8, gradientTolerance: 1e-10 };
    const flow = gradientFlow(map, loss, Float64Array.from(entry.theta0), options);
    expect(flow.ending.reason).toBe('converged');
    expect(worstError(flow.w.subarray(-map.q), entry.w_limit)).toBeLessThan(TOLERANCE);
  });

  it.each(cases)('$title, as a scene from a link', ({ entry }) => {
    const { flow } = createModelBuilder()(fromLink(sceneOf(entry)));
    const run = flow.parametricRun?.trajectory;
    expect(run?.ending.reason).toBe('converged');
    expect(worstError(run?.w.subarray(-2) ?? [], entry.w_limit)).toBeLessThan(1e-7);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.line_limits.length);
    expect(skipped).toEqual({ deepN: 6, hadamard: 4, uu_vv: 4, weightnorm: 4 });
  });
});

/** A flow from θ₀ on the line loss, run until it converges. */
function sceneOf({ param, loss, theta0 }: OracleLimit): Scene {
  if (loss.type !== 'line') throw new Error(`not a line: ${loss.type}`);
  const { a, b, c } = loss;
  return {
    ...defaultScene,
    map: sceneMapOf(param),
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
