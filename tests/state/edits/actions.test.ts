import { describe, expect, test } from 'vitest';
import {
  type Change,
  chooseFamily,
  chooseLoss,
  decode,
  defaultScene,
  dragW,
  encode,
  fibreOf,
  losses,
  mapOf,
  maps,
  moveTheta,
  moveW,
  presets,
  type Scene,
  setFibre,
  setField,
  setLossOption,
  setLossOptions,
  setMapOption,
  setProbe,
  setStart,
  setTheta,
  setW,
  setWindow,
  showLayer,
  wOf,
} from '../../../src/state';
import { positionOf } from '../../../src/state/edits/fibre-edits';
import { some, tries } from '../../tries';

await maps.find('custom')?.load?.();

const open = (query: string): Scene => decode(query).scene;
const w = (scene: Scene) => wOf(mapOf(scene.map), scene.theta);
const gauge = (scene: Scene) => fibreOf(mapOf(scene.map), scene.theta);

function done(change: Change): Scene {
  if (!change.ok) throw new Error(change.refusal.message);
  return change.scene;
}

function refused(change: Change) {
  if (change.ok) throw new Error('the change was not refused');
  return change.refusal;
}

describe('θ', () => {
  test('one entry moves', () => {
    expect(done(setTheta(defaultScene, 1, -0.4)).theta).toEqual([1.1, -0.4]);
  });

  test('a refusal quotes the entry and gives the reason of the map', () => {
    const { key, found, message } = refused(setTheta(open('map=inverse&theta=1,1'), 0, 0));
    expect([key, found]).toEqual(['theta', '0']);
    expect(message).toMatch(/θ/);
  });

  test('no number, too few numbers and an infinite function are refused', () => {
    expect(refused(setTheta(defaultScene, 0, Number.NaN)).message).toBe('θ₁ must be a finite number');
    expect(refused(moveTheta(defaultScene, [1])).message).toBe('θ has 2 entries');
    expect(refused(moveTheta(defaultScene, [1e200, 1])).message).toMatch(/not finite/);
  });
});

describe('w', () => {
  test('θ follows on its branch', () => {
    const scene = open('theta=-2,1');
    expect(done(moveW(scene, [0.25, 4])).theta).toEqual([-0.5, 2]);
  });

  test('outside the image the refusal says why', () => {
    const { key, found, message } = refused(moveW(defaultScene, [-1, 1]));
    expect({ key, found, message }).toEqual({ key: 'w', found: '-1,1', message: 'a square is never negative' });
  });

  test('the gauge of a network stays', () => {
    const scene = open('map=deep-linear&w=0,0.01&A=2,1,1,1');
    const moved = done(moveW(scene, [1, -0.5]));
    expect(gauge(moved)).toEqual([2, 1, 1, 1]);
    expect(encode(moved)).toBe('v=1&map=deep-linear&w=1,-0.5&A=2,1,1,1');
  });

  test('a network where J has lost rank moves on from the default gauge', () => {
    const moved = done(moveW(open('map=deep-linear&theta=0,0,0,0,0,0'), [1, 2]));
    expect(w(moved)).toEqual([1, 2]);
  });
});

describe('the fibre', () => {
  test('the function stays while the gauge is dragged far and back', () => {
    const scene = open('map=deep-linear&w=0.3,0.01&A=2,1,1,1');
    let dragged = scene;
    for (let i = 0; i <= tries(400, 60); i++)
      dragged = done(setFibre(dragged, [2 + Math.sin(i), 1 / 3, 0.1 * Math.cos(i), 1]));
    expect(encode(done(setFibre(dragged, [2, 1, 1, 1])))).toBe(encode(scene));
  });

  test('a singular gauge is refused in words', () => {
    const { key, message } = refused(setFibre(open('map=deep-linear&w=1,1'), [1, 1, 1, 1]));
    expect(key).toBe('A');
    expect(message).toMatch(/det A = 0/);
  });

  test('a map without coordinates on its fibre refuses', () => {
    expect(setFibre(defaultScene, [1]).ok).toBe(false);
  });
});

describe('another family', () => {
  test('keeps the function where it can, and everything that is not the map', () => {
    const reaching = maps.ids.filter((id) => {
      const image = mapOf(open(`map=${id}`).map).image;
      return !image || image.inside(Float64Array.of(0.5, 1.25)) > 0;
    });
    expect(maps.ids.filter((id) => !reaching.includes(id))).toEqual(['softmax']);
    for (const from of reaching) {
      const scene = open(`map=${from}&w=0.5,1.25&eta=0.1&view=0,3,0,3&loss=line&hide=field`);
      for (const to of reaching) {
        const moved = done(chooseFamily(scene, to));
        for (const [i, x] of w(moved).entries()) expect(x).toBeCloseTo([0.5, 1.25][i], 3);
        expect({ ...moved, map: scene.map, theta: scene.theta }).toEqual(scene);
      }
    }
  });

  test('out of reach, the nearest function is taken, and the change says so', () => {
    const change = chooseFamily(open('map=identity&w=-1,4'), 'squared');
    expect(done(change).theta).toEqual([0, 2]);
    expect(change.ok && change.note).toBe(
      'w = (-1, 4) is out of reach: a square is never negative. Moved to w = (0, 4).',
    );
  });

  test('of probabilities one is moved and the others follow', () => {
    const moved = done(setW(open('map=softmax&theta=0,0'), 0, 0.8));
    for (const [i, x] of w(moved).entries()) expect(x).toBeCloseTo([0.8, 0.2][i], 12);
    expect(setW(open('map=softmax'), 0, 1.2).ok).toBe(false);
  });

  test('a drag of w stays on the edge of what can be reached', () => {
    expect(done(dragW(open('map=squared'), [-1, 4])).theta).toEqual([0, 2]);
    expect(done(dragW(open('map=exponential'), [1, -3])).theta).toEqual([0, Math.log(0.01)]);
    expect(done(dragW(open('map=inverse'), [0, 2])).theta).toEqual([100, 0.5]);
    expect(moveW(open('map=squared'), [-1, 4]).ok).toBe(false);
  });

  test('θ is no longer drawn where it is no vector', () => {
    expect(done(chooseFamily(open('draw=theta'), 'polar')).vector).toBe('w');
    expect(done(chooseFamily(open('draw=theta'), 'inverse')).vector).toBe('theta');
  });

  test('links stay short: long decimals are rounded where the function hardly moves', () => {
    for (const { query } of some(presets, 8)) {
      for (const id of maps.ids) {
        const theta = new URLSearchParams(encode(done(chooseFamily(open(query), id)))).get('theta') ?? '';
        for (const x of theta.split(',')) expect(x.length).toBeLessThan(20);
      }
    }
  });

  test('an unknown one is refused', () => {
    expect(refused(chooseFamily(defaultScene, 'constructor')).key).toBe('map');
  });
});

describe('options of the map', () => {
  test('the function is kept', () => {
    const scene = open('map=power&w=0.5,1.25');
    const moved = done(setMapOption(scene, 'N', 0.5));
    expect(moved.map.options).toEqual({ N: 0.5, signed: false });
    for (const [i, x] of w(moved).entries()) expect(x).toBeCloseTo([0.5, 1.25][i], 3);
  });

  test('the function and as much of the network as there is room for are kept', () => {
    const moved = done(setMapOption(open('map=deep-linear&w=0.5,1.25&A=2,1,1,1'), 'h', 3));
    expect(moved.theta.length).toBe(9);
    for (const [i, x] of w(moved).entries()) expect(x).toBeCloseTo([0.5, 1.25][i], 3);
  });

  test('bad values, unknown options and bad combinations are refused', () => {
    const power = open('map=power');
    expect(refused(setMapOption(power, 'N', 0)).message).toBe('N = 0 makes w constant');
    expect(refused(setMapOption(power, 'N', 'x')).key).toBe('N');
    expect(refused(setMapOption(power, 'constructor', 1)).key).toBe('constructor');
    expect(refused(setMapOption(open('map=power&signed=1'), 'N', -1)).message).toMatch(/N > 0/);
    expect(refused(setMapOption(open('map=deep-linear'), 'h', 2.5)).message).toMatch(/whole/);
    expect(refused(setMapOption(open('map=deep-linear'), 'h', 99)).message).toMatch(/between/);
  });
});

describe('the loss', () => {
  test('is chosen with its default options', () => {
    for (const id of losses.ids) expect(done(chooseLoss(defaultScene, id))).toEqual(open(`loss=${id}`));
    expect(refused(chooseLoss(defaultScene, 'x')).key).toBe('loss');
  });

  test('a loss takes over the data of the one before where it can use them', () => {
    const own = open('loss=least-squares&data=1,2,3~4,5,6&std=0');
    expect(done(chooseLoss(own, 'lp'))).toEqual(open('loss=lp&data=1,2,3~4,5,6&std=0'));
    expect(done(chooseLoss(own, 'logistic'))).toEqual(open('loss=logistic&std=0'));
    expect(chooseLoss(own, 'logistic')).toMatchObject({
      note: expect.stringMatching(/The data could not be kept: row 1/),
    });
    expect(done(chooseLoss(open('loss=logistic&data=iris-apart'), 'lp'))).toEqual(open('loss=lp&data=iris-apart'));
  });

  test('several options change together, or none', () => {
    expect(done(setLossOptions(defaultScene, { m1: 2, m2: -1 })).loss.options).toMatchObject({ m1: 2, m2: -1 });
    expect(refused(setLossOptions(defaultScene, { m1: 2, h1: -1 })).key).toBe('h1');
    expect(refused(setLossOption(open('loss=line&a=0&b=1'), 'b', 0)).message).toMatch(/no line/);
  });
});

describe('the rest of the scene', () => {
  test('changes by key, within bounds', () => {
    expect(done(setStart(defaultScene, null)).start).toBeNull();
    expect(done(setProbe(defaultScene, [2, 3])).probe).toEqual([2, 3]);
    expect(done(setWindow(defaultScene, 'flow', [0, 1, 0, 2])).flow.window).toEqual([0, 1, 0, 2]);
    expect(done(setField(defaultScene, 'grid', 21)).response.n).toBe(21);
    expect(done(setField(defaultScene, 'colour', 'gain')).arrows.colour).toBe('gain');
    expect(refused(setWindow(defaultScene, 'response', [1, 0, 0, 1])).key).toBe('window');
    expect(refused(setField(defaultScene, 'viewgrid', 2)).key).toBe('viewgrid');
    expect(refused(setField(defaultScene, 'eta', 0)).message).toMatch(/above 0/);
    expect(refused(setProbe(defaultScene, [Number.NaN, 0])).key).toBe('g');
  });

  test('layers hidden in any order give one list', () => {
    const hide = (...keys: Parameters<typeof showLayer>[1][]) =>
      keys.reduce((scene, key) => done(showLayer(scene, key, false)), defaultScene);
    expect(hide('contours', 'ellipse')).toEqual(hide('ellipse', 'contours'));
    expect(done(showLayer(hide('contours'), 'contours', true))).toEqual(defaultScene);
  });
});

test('every scene an action makes survives its link', () => {
  for (const { query } of some(presets, 8)) {
    for (const id of maps.ids) {
      const moved = done(chooseFamily(open(query), id));
      for (const change of [
        moveW(moved, [0.7, 1 / 3]),
        setTheta(moved, 0, 1.37),
        { ok: true as const, scene: moved },
      ]) {
        if (change.ok) expect(decode(encode(change.scene))).toEqual({ scene: change.scene, issues: [] });
      }
    }
  }
});

describe('a gauge that has no inverse', () => {
  const singular = ['1,0.5,0,0,1,0', '1,2,0.5,1,0.3,-1', '0,0,0,0,1,1'];

  test.each(singular)('is shown as it is, W₁ itself: θ = %s', (theta) => {
    const scene = open(`map=deep-linear&theta=${theta}`);
    expect(positionOf(scene)).toEqual(scene.theta.slice(0, 4).reduce((f, x, i) => f.with(i, x), new Float64Array(4)));
  });

  test.each(singular)('lets w move on without a jump: θ = %s', (theta) => {
    const scene = open(`map=deep-linear&theta=${theta}`);
    const [x, y] = w(scene);
    const moved = done(moveW(scene, [x + 1e-3, y - 1e-3]));
    for (const [i, entry] of moved.theta.entries()) expect(Math.abs(entry - scene.theta[i])).toBeLessThan(5e-3);
  });
});
