import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { changeWords } from '../../../src/model/overlay/describe-change';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { legendOf } from '../../../src/model/overlay/legend';
import type { Model } from '../../../src/model/types/types';
import { buildFlowPicture, buildResponsePicture, lightTheme, writeSvg } from '../../../src/render';
import { decodeDocument, type PictureKind } from '../../../src/state';
import { loadParts } from '../../parts';

await loadParts();

const size = { width: 420, height: 420 };
const shownAll = () => false;

function board(query: string, revealed = false) {
  const { document, issues, broken } = decodeDocument(query);
  expect([issues, [...broken]]).toEqual([[], []]);
  return createBoardBuilder()(document, undefined, revealed ? shownAll : undefined);
}

function svg(model: Model, view: PictureKind): string {
  const picture =
    view === 'flow' ? buildFlowPicture(model, size, lightTheme) : buildResponsePicture(model, size, lightTheme);
  return writeSvg(picture, { theme: lightTheme });
}

/** Two panels that differ in nothing but what the question is about: the gauge of one function. */
const twins = (view: PictureKind, more = '') =>
  `?map=deep-linear&w=1,0.5&A=2,-1,-1,1&start=0.3,0.2${more}&p1=name:a;picture:${view};ask:draw&p2=name:a;picture:${view};ask:draw;w:1,0.5;A:0.5,0.2,0,3`;

describe.each(['response', 'flow'] as const)('a covered %s panel', (view) => {
  for (const more of [
    ...['', '&pace=speed', '&arrows=article', '&colour=gain', '&hide=canonical,probe,trajectories'],
    // Each of these used to draw the answer, or would.
    ...['&starts=1,0.5,0.2,1.5', '&alpha=0.1', '&loss=line&a=1&b=2&c=-3&run=flow&starts=1,0.5&mirror=1'],
    ...['&finitestep=0.2', '&gainmap=most', '&lines=even', '&fan=50&B=2,1,1,1&reach=1', '&plane=1&image=1'],
  ]) {
    test(`is drawn and told alike whatever the answer is ${more}`, () => {
      const told = (revealed: boolean) =>
        board(twins(view, more), revealed).panels.map(({ model, figures, name }) => ({
          picture: svg(model, view),
          words: [describePicture(view, model), JSON.stringify(legendOf(view, model)), figures, name],
          numbers: JSON.stringify([model.probe, model.flow.many]),
          counts: [model[view].parametric.field.n, model[view].parametric.scale.key],
        }));
      const [first, second] = told(false);
      expect(first).toEqual(second);
      const [one, two] = told(true);
      expect(one.picture).not.toBe(two.picture);
    });
  }

  test('says nothing when its θ is moved', () => {
    const { model } = board(twins(view)).panels[0];
    expect(changeWords({ ...model.scene, theta: [] }, model)).toBe('');
    const open = board(twins(view), true).panels[0].model;
    expect(changeWords({ ...open.scene, theta: [] }, open)).not.toBe('');
  });
});

test('only panels that ask are covered, and an answer uncovers them', () => {
  const query = '?map=polar&theta=1,0.5&p1=ask:choose&p2=theta:3,0.5';
  expect(board(query).panels.map(({ covered }) => covered)).toEqual([true, false]);
  expect(board(query).panels[0].figures).toEqual([]);
  const open = board(query, true).panels[0];
  expect(open.covered).toBe(false);
  expect(open.figures.map(({ term }) => term)).toContain('gain');
});

test('the limits of the colours do not tell the gains of a covered panel', () => {
  const query = (theta: string) => `?map=inverse&theta=1,1&colour=gain&p1=&p2=theta:${theta};ask:draw`;
  const domain = (theta: string) => board(query(theta)).panels[0].model.response.parametric.colours?.domain;
  expect(domain('0.01,1')).toEqual(domain('1,1'));
});

test('the model of a covered panel stays the same object while nothing changes', () => {
  const { document } = decodeDocument(twins('flow'));
  const build = createBoardBuilder();
  expect(build(document).panels[0].model).toBe(build({ ...document, focus: 1 }).panels[0].model);
});
