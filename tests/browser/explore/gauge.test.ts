/** The gauge of a two-layer network, both ways: aiming a gradient, a fan of gauges, and two that disagree. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { functionOf, inducedBy, networkOf, type Point, reachLine } from '../../../src/core';
import { drawnTip, tipValue } from '../../../src/model/gauge/tip-place';
import type { Scene } from '../../../src/state/scene/scene';
import { modelOf } from '../../model/scene.ts';
import {
  boundsOf,
  box,
  canvases,
  dragSlider,
  expectOneEntry,
  expectScene,
  grab,
  gripOf,
  handle,
  open,
  picture,
  refusal,
  type Spot,
  sceneOf,
  settle,
  spoken,
  textOf,
  theta,
  undo,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';
import { fingersOn } from '../page/touch.ts';

const link = 'map=deep-linear&w=0.6,0.3&A=1.2,-0.4,0,0.9&g=0.5,0.5&grid=5&run=flow';
const note = (page: Page) => page.locator('.aim-note');
const said = (page: Page) => page.locator('output[aria-live]').textContent();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const imageIn = (scene: Scene): Point => inducedBy(networkOf(scene.theta), scene.probe);
const functionIn = (scene: Scene): Point => functionOf(networkOf(scene.theta));
const unfoldGauge = (page: Page) => page.getByText('Gauge: aim, fan, opposites').click();

/** Px on the page of one axis unit, and where g stands: read off the two handles and nothing else. */
async function scaleOf(page: Page, scene: Scene) {
  const [g, tip] = [await gripOf(page, 'response', 'probe'), await gripOf(page, 'response', 'tip')];
  const at = drawnTip(modelOf(new URL(page.url()).search.slice(1)).response);
  const unit = Math.hypot(tip.x - g.x, tip.y - g.y) / Math.hypot(at[0] - scene.probe[0], at[1] - scene.probe[1]);
  return { g, unit };
}

/** Presses the tip and moves it to a place of the picture given in axis units. */
async function aimAt(page: Page, [x, y]: Point): Promise<Spot> {
  const scene = sceneOf(page);
  const { g, unit } = await scaleOf(page, scene);
  const to = { x: g.x + (x - scene.probe[0]) * unit, y: g.y - (y - scene.probe[1]) * unit };
  const from = await gripOf(page, 'response', 'tip');
  await grab(page, from, to.x - from.x, to.y - from.y, 8);
  return to;
}

/** Lets go, and waits until the link says where that led: while dragged it is written at leisure. */
async function letGo(page: Page): Promise<void> {
  await page.mouse.up();
  await settle(page);
  let last = '';
  await expect
    .poll(
      () => {
        const [before, now] = [last, page.url()];
        last = now;
        return before === now;
      },
      { interval: 500 },
    )
    .toBe(true);
}

describe('aim', () => {
  test('the tip goes where it is dragged, exactly, and the function stays; one entry, and the link keeps it', async () => {
    const page = await openGuarded(`?${link}`);
    const before = sceneOf(page);
    const to = await aimAt(page, [0.7, 1.3]);
    const grip = await gripOf(page, 'response', 'tip');
    expect(Math.hypot(grip.x - to.x, grip.y - to.y)).toBeLessThan(1);
    await expect
      .poll(() => note(page).innerText())
      .toMatch(/^Exact tip: JJᵀg = .*same function.*κ\(JJᵀ\) = .* needs κ ≥ /);
    await letGo(page);
    await expect.poll(() => said(page)).toContain('Exact tip');
    await expectScene(page, (scene) => scene.theta[0] === before.theta[0], false);
    const after = sceneOf(page);
    const y = tipValue(modelOf(link).response, [0.7, 1.3]);
    const reached = imageIn(after);
    // A pixel of the screen is a few hundredths of these units.
    expect(Math.hypot(reached[0] - y[0], reached[1] - y[1]) / Math.hypot(...y)).toBeLessThan(0.02);
    const [w, kept] = [functionIn(before), functionIn(after)];
    expect(Math.hypot(kept[0] - w[0], kept[1] - w[1])).toBeLessThan(1e-12);
    await page.reload();
    await page.locator('[data-handle="tip"]').waitFor({ state: 'attached' });
    await settle(page);
    const again = await gripOf(page, 'response', 'tip');
    expect(Math.hypot(again.x - to.x, again.y - to.y)).toBeLessThan(1);
    await expectSound(page);
  });

  test('a drag is one entry, and Escape takes it back', async () => {
    const page = await open(`?${link}`);
    const before = theta(sceneOf(page));
    await aimAt(page, [0.6, 1.2]);
    await letGo(page);
    await expectScene(page, (scene) => scene.theta[1] === before[1], false);
    await expectOneEntry(page, theta, before);
    await aimAt(page, [0.9, 1.2]);
    await page.keyboard.press('Escape');
    await letGo(page);
    await expectScene(page, theta, before);
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  });

  test('between the line and the edge only the direction is met, and that is said', async () => {
    const page = await open(`?${link}`);
    const before = sceneOf(page);
    // 60° to the left of g and hardly longer than nothing.
    const [along, across] = [Math.cos(Math.PI / 3), Math.sin(Math.PI / 3)];
    const short = 0.16 / Math.SQRT2;
    const place: Point = [0.5 + short * (along - across), 0.5 + short * (along + across)];
    const y = tipValue(modelOf(link).response, place);
    expect(0.5 * y[0] + 0.5 * y[1]).toBeLessThan(reachLine([0.6, 0.3], [0.5, 0.5]));
    await aimAt(page, place);
    await expect
      .poll(() => note(page).innerText())
      .toMatch(/^Direction only: no gauge of this function ends on this side of the line.*is longer/);
    await letGo(page);
    await expect.poll(() => said(page)).toContain('Direction only');
    await expectScene(page, (scene) => scene.theta[0] === before.theta[0], false);
    const tip = imageIn(sceneOf(page));
    expect(Math.hypot(...tip)).toBeGreaterThan(Math.hypot(...y));
    expect((Math.atan2(tip[1], tip[0]) * 180) / Math.PI).toBeCloseTo(105, -0.5);
    const [w, kept] = [functionIn(before), functionIn(sceneOf(page))];
    expect(Math.hypot(kept[0] - w[0], kept[1] - w[1])).toBeLessThan(1e-12);
  });

  test('beyond the edge it says why, keeps the last good picture, and recovers', async () => {
    const page = await open(`?${link}`);
    await aimAt(page, [0.7, 1.3]);
    await letGo(page);
    const [shown, good] = [await canvases(page, 'response'), await gripOf(page, 'response', 'tip')];
    const kept = await textOf(page.locator('.card-response .legend'));
    await expectScene(page, (scene) => scene.theta[0] === 1.2, false);
    const before = theta(sceneOf(page));
    const g = await gripOf(page, 'response', 'probe');
    // In one leap, so that nothing lies between.
    await grab(page, good, g.x - 60 - good.x, g.y + 70 - good.y, 1);
    await expect.poll(() => refusal(page).innerText()).toContain('no gauge turns a gradient by 90° or more');
    await expect.poll(() => note(page).isVisible()).toBe(false);
    await expect.poll(() => gripOf(page, 'response', 'tip')).toEqual(good);
    await expect.poll(() => canvases(page, 'response')).toEqual(shown);
    await letGo(page);
    await expect.poll(() => said(page)).toMatch(/^Last good picture kept: JJᵀ is positive semidefinite/);
    await expect.poll(() => refusal(page).count()).toBe(0);
    await expect.poll(() => page.locator('.card-response .legend').innerText()).toBe(kept);
    await expectScene(page, theta, before);
    // And back to where it may go.
    await aimAt(page, [0.6, 1.2]);
    await expect.poll(() => note(page).innerText()).toContain('Exact tip');
    await letGo(page);
  });

  test('the limits are drawn while the handle is held or focused, or for good', async () => {
    const page = await open(`?${link}`);
    const plain = await canvases(page, 'response');
    await expect.poll(() => note(page).isVisible()).toBe(false);
    await handle(page, 'response', 'tip').locator('input').first().focus();
    await expect.poll(() => note(page).isVisible()).toBe(true);
    await expect.poll(() => canvases(page, 'response')).not.toEqual(plain);
    await page.locator('.handle[data-handle="probe"] input').first().focus();
    await expect.poll(() => note(page).isVisible()).toBe(false);
    await expect.poll(() => canvases(page, 'response')).toEqual(plain);
    await unfoldGauge(page);
    await page.getByLabel('Always show how far it can go').check();
    await expectScene(page, (scene) => scene.gauge.reach, true);
    await expect
      .poll(() => page.locator('.card-response .legend').innerText())
      .toContain('tips beyond are reached exactly');
    await expect.poll(() => canvases(page, 'response')).not.toEqual(plain);
  });

  test('keys move the tip too, and speak the value it stands for', async () => {
    const page = await open(`?${link}`);
    const before = theta(sceneOf(page));
    const input = handle(page, 'response', 'tip').locator('input').first();
    await expect.poll(() => input.getAttribute('aria-label')).toBe('tip of the induced gradient JJᵀg, horizontal');
    const start = await spoken(page, 'response', 'tip');
    const [x, y] = imageIn(sceneOf(page));
    expect(start[0]).toBeCloseTo(x, 1);
    expect(start[1]).toBeCloseTo(y, 1);
    await input.press('ArrowUp');
    await input.press('PageUp');
    await settle(page);
    const up = await spoken(page, 'response', 'tip');
    expect(up[1]).toBeGreaterThan(start[1]);
    await expect.poll(() => said(page)).toContain('Exact tip');
    await undo(page).click();
    await undo(page).click();
    await expectScene(page, theta, before);
  });

  test('a finger aims on a phone', async () => {
    const page = await open(`?${link}`, { width: 390, height: 844, touch: true, deviceScaleFactor: 2 });
    await picture(page, 'response').scrollIntoViewIfNeeded();
    const before = theta(sceneOf(page));
    const from = await gripOf(page, 'response', 'tip');
    const fingers = await fingersOn(page);
    await fingers.put(from);
    await fingers.move({ x: from.x + 10, y: from.y - 14 });
    await settle(page);
    const note = await boundsOf(page.locator('.aim-note'));
    expect(note.x >= 0 && note.x + note.width <= 390).toBe(true);
    await fingers.lift();
    await expectScene(page, (scene) => scene.theta[0] === before[0], false);
    const now = await gripOf(page, 'response', 'tip');
    expect(Math.hypot(now.x - from.x - 10, now.y - from.y + 14)).toBeLessThan(2);
    await expectOneEntry(page, theta, before);
  });

  test('other maps have no such handle, and the help says why', async () => {
    const page = await open('?map=polar&theta=1,0.5');
    await expect.poll(() => page.locator('[data-handle="tip"]').count()).toBe(0);
    await expect.poll(() => page.getByText('Gauge: aim, fan, opposites').count()).toBe(0);
    await button(page, 'Help').click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Other maps have no such handle');
    const wide = await open('?map=deep-linear&h=3');
    await expect.poll(() => wide.locator('[data-handle="tip"]').count()).toBe(0);
    await unfoldGauge(wide);
    await expect.poll(() => wide.locator('.sidebar').innerText()).toContain('These need hidden width h = 2');
  });
});

describe('fan', () => {
  test('is switched on, resized and drawn anew; each is one entry, and its histogram tells the angles', async () => {
    const page = await openGuarded(`?${link}`);
    const plain = await canvases(page, 'response');
    await unfoldGauge(page);
    await page.getByLabel('JJᵀg under many random gauges').check();
    await expectScene(page, (scene) => scene.gauge.fan, 300);
    await expect.poll(() => canvases(page, 'response')).not.toEqual(plain);
    const histogram = page.locator('.angle-histogram');
    await expect
      .poll(() => histogram.getAttribute('aria-label'))
      .toMatch(/^Histogram of the angle from g to JJᵀg\. 300 random gauges/);
    await expect
      .poll(async () => ((await histogram.locator('.bars').getAttribute('d')) ?? '').length)
      .toBeGreaterThan(200);
    const first = await canvases(page, 'response');
    await button(page, 'Draw others').click();
    await expectScene(page, (scene) => scene.gauge.seed, 2);
    await expect.poll(() => canvases(page, 'response')).not.toEqual(first);
    const value = await dragSlider(page, 'fan', 0.9);
    await expectScene(page, (scene) => scene.gauge.fan, value);
    expect(value).toBeGreaterThan(600);
    for (let i = 0; i < 2; i++) await undo(page).click();
    await expectScene(page, (scene) => [scene.gauge.fan, scene.gauge.seed], [300, 1]);
    await expectOneEntry(page, (scene) => scene.gauge.fan, 0);
    await expect.poll(() => canvases(page, 'response')).toEqual(plain);
    await expectSound(page);
  });
});

describe('opposites', () => {
  const pair = '?map=deep-linear&w=0,0.01&A=2,-1,-1,1&B=2,1,1,1&g=0,1';
  const angle = async (page: Page) => {
    const words = await textOf(page.locator('.opposites-angle'));
    return Number(/stand at ([\d.]+)°/.exec(words)?.[1]);
  };

  test('one is found: more than 90° apart, the same function, one entry', async () => {
    const page = await openGuarded(`?${link}`);
    const before = sceneOf(page);
    await unfoldGauge(page);
    await expect.poll(() => button(page, 'Take B away').isDisabled()).toBe(true);
    await button(page, 'Find one').click();
    await expectScene(page, (scene) => scene.gauge.second === null, false);
    await expect.poll(() => angle(page)).toBeCloseTo(120, 1);
    await expect.poll(() => said(page)).toMatch(/^Found: under A and B the gradients stand at 120\.0°: they disagree/);
    const [w, kept] = [functionIn(before), functionIn(sceneOf(page))];
    expect(Math.hypot(kept[0] - w[0], kept[1] - w[1])).toBeLessThan(1e-12);
    await expectOneEntry(page, ({ theta, gauge }) => [theta, gauge], [before.theta, before.gauge]);
    await expectSound(page);
  });

  test('the slider on ‖W₂‖ brings them together, the button to where it happens; gauges stay', async () => {
    const page = await open(pair);
    await expect.poll(() => angle(page)).toBeCloseTo(112.6, 1);
    const start = theta(sceneOf(page));
    const gauge = ({ theta: [a, b, c, d], gauge: { second } }: Scene) => [a, b, c, d, ...(second ?? [])];
    const value = await dragSlider(page, 'length', 0.75);
    expect(value).toBeGreaterThan(0.5);
    await expect.poll(() => angle(page)).toBeLessThan(90);
    await expectScene(page, gauge, [2, -1, -1, 1, 2, 1, 1, 1]);
    await button(page, 'Go to where it vanishes').click();
    await expect.poll(() => angle(page)).toBe(90);
    await expect.poll(() => page.locator('.opposites-angle').innerText()).toContain('just where the disagreement ends');
    await expect.poll(async () => Number(await box(page, 'length').inputValue())).toBeCloseTo(0.4472, 3);
    await undo(page).click();
    await expectOneEntry(page, theta, start);
  });

  test('the link keeps both gauges, and B can be taken away', async () => {
    const page = await open(pair);
    const drawn = await canvases(page, 'response');
    await expect.poll(() => page.locator('.card-response .legend').innerText()).toContain('113° from that under A');
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => canvases(page, 'response')).toEqual(drawn);
    await button(page, 'Take B away').click();
    await expectScene(page, (scene) => scene.gauge.second, null);
    await expect.poll(() => canvases(page, 'response')).not.toEqual(drawn);
    await expect.poll(() => page.locator('.opposites-angle').count()).toBe(0);
  });

  test('an entry of B that leaves no inverse is refused beside it', async () => {
    const page = await open(pair);
    await box(page, 'B11').fill('1');
    await box(page, 'B11').press('Enter');
    await expect.poll(() => page.locator('.number[data-key="B11"] [role=alert]').innerText()).toContain('determinant');
    await expect.poll(() => sceneOf(page).gauge.second).toEqual([2, 1, 1, 1]);
  });
});
