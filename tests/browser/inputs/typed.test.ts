import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { typedExamples } from '../../../src/state/library/typed-examples';
import { some } from '../../tries.ts';
import {
  canvases,
  cells,
  dragSlider,
  expectScene,
  open,
  sceneOf,
  sentence,
  settle,
  slider,
  still,
  textOf,
  undo,
} from '../page/actions.ts';
import { expectSound, openGuarded } from '../page/guard.ts';

const text = (page: Page, i: 1 | 2): Locator => page.locator('.typed-text').nth(i - 1);
const reading = (page: Page): Locator => page.getByRole('region', { name: 'What was read' });
const problem = (page: Page): Locator => page.locator('.typed-problem');
const opened = async (page: Page): Promise<void> => text(page, 1).waitFor();

const polar = '?map=custom&f1=r*cos(phi)&f2=r*sin(phi)&vars=r:1.5,phi:0.5';

test('a typed map in a link has the numbers and the words of the family it spells', async () => {
  const page = await open(polar);
  await opened(page);
  await expect.poll(async () => (await cells(page, 'J'))[0]).toBeCloseTo(Math.cos(0.5), 2);
  await expect.poll(async () => (await cells(page, 'J'))[1]).toBeCloseTo(-1.5 * Math.sin(0.5), 2);
  await expect.poll(() => reading(page).locator('.formula-typed math').count()).toBe(3);
  await expect.poll(() => reading(page).innerText()).toContain('agrees with forward-mode differentiation');
  const [JJT, spoken] = [await cells(page, 'JJᵀ'), await textOf(sentence(page))];
  const family = await open('?map=polar&theta=1.5,0.5');
  await expect.poll(() => cells(family, 'JJᵀ')).toEqual(JJT);
  await expect.poll(() => sentence(family).innerText()).toBe(spoken);
});

test('J and JJᵀ of every example fit into the panel', async () => {
  for (const { f1, f2, parameters, constants = [] } of some(typedExamples, 1)) {
    const named = (list: typeof parameters) => list.map(({ key, value }) => `${key}:${value}`).join();
    const keys = { map: 'custom', f1, f2, vars: named(parameters), k: named(constants) };
    // A plus stands for itself in a link, so blanks are not to be written as one.
    const query = Object.entries(keys).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
    const page = await open(`?${query.join('&')}`);
    await opened(page);
    const boxes = reading(page).locator('.typed-formula');
    // The first one is w, as it was typed.
    const tooWide = () =>
      boxes.evaluateAll((all) =>
        all
          .slice(1)
          // Widths are estimated in digits; three digits more scroll.
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 25)
          .map(({ scrollWidth, clientWidth, textContent }) => `${scrollWidth} in ${clientWidth}: ${textContent}`),
      );
    await expect.poll(tooWide, { message: `${f1}, ${f2}` }).toEqual([]);
  }
});

test('the tile opens the form and keeps the function; typing changes J at once, as one entry', async () => {
  const page = await open('?map=squared&theta=1,0.7');
  await page.getByRole('radio', { name: 'w(θ) = type your own' }).click();
  await opened(page);
  await expect.poll(() => sceneOf(page).map.id).toBe('custom');
  await expect.poll(() => sentence(page).innerText()).not.toBe('');
  const before = sceneOf(page).map.options;
  await text(page, 1).fill('');
  await text(page, 1).pressSequentially('3 t1 + t2^2');
  await text(page, 1).press('Enter');
  await settle(page);
  await expect.poll(async () => (await cells(page, 'J'))[0]).toBe(3);
  await expectScene(page, ({ map }) => map.options.f1, '3 t1 + t2^2');
  await undo(page).click();
  await expectScene(page, ({ map }) => map.options, before);
  await settle(page);
  await expect.poll(() => text(page, 1).inputValue()).toBe(before.f1);
});

test('what cannot be read is pointed at, the last picture stays, and mending it goes on', async () => {
  const page = await open(polar);
  await opened(page);
  const [J, pictures] = [await cells(page, 'J'), await canvases(page)];
  await text(page, 1).fill('r*snh(phi)');
  await settle(page);
  await expect.poll(() => problem(page).innerText()).toContain('did you mean “sinh”?');
  await expect
    .poll(async () => (await problem(page).locator('pre').innerText()).split('\n'))
    .toEqual(['r*snh(phi)', '  ^']);
  await expect.poll(() => text(page, 1).getAttribute('aria-invalid')).toBe('true');
  const described = await still(page, () => text(page, 1).getAttribute('aria-describedby'));
  await expect.poll(() => page.locator(`[id="${described}"]`).innerText()).toContain('Column 3');
  await expect.poll(() => cells(page, 'J')).toEqual(J);
  await expect.poll(() => canvases(page)).toEqual(pictures);
  // Escape takes it back; so does an undo, before it undoes anything else.
  await text(page, 1).press('Escape');
  await expect.poll(() => text(page, 1).inputValue()).toBe('r*cos(phi)');
  await text(page, 1).fill('r*(');
  await text(page, 1).press('Control+z');
  await expect.poll(() => text(page, 1).inputValue()).toBe('r*cos(phi)');
  await text(page, 1).fill('2 r cos(phi)');
  await settle(page);
  await expect.poll(() => problem(page).count()).toBe(0);
  await expect.poll(async () => (await cells(page, 'J'))[0]).toBeCloseTo(2 * Math.cos(0.5), 2);
});

test('each example is one click away, and its link opens it again', async () => {
  const page = await openGuarded(polar);
  await opened(page);
  for (const { label, f1, f2 } of some(typedExamples, 1)) {
    await page.getByRole('group', { name: 'Examples' }).getByRole('button', { name: label, exact: true }).click();
    await expectScene(page, ({ map }) => [map.options.f1, map.options.f2], [f1, f2]);
    await expectSound(page, label);
    await expect.poll(() => problem(page).count()).toBe(0);
  }
  const numbers = await cells(page, 'JJᵀ');
  await page.reload();
  await opened(page);
  await expect.poll(() => cells(page, 'JJᵀ')).toEqual(numbers);
});

test('a parameter can be held constant; the constant has a slider, and its link holds it', async () => {
  const page = await open('?map=custom&f1=a*t1&f2=t2&vars=a:2,t1:1,t2:0.5');
  await opened(page);
  await page.getByText('Ranges, starts and constants').click();
  await page.getByRole('group', { name: 'a', exact: true }).getByRole('button', { name: 'hold constant' }).click();
  await expectScene(page, ({ map }) => map.options.k, 'a:2');
  await expect.poll(() => cells(page, 'J')).toEqual([2, 0, 0, 1]);
  const value = await dragSlider(page, 'a', 1);
  expect(value).toBe(3);
  await expect.poll(() => cells(page, 'J')).toEqual([3, 0, 0, 1]);
  await expectScene(page, ({ map }) => map.options.k, 'a:3');
  const row = page.getByRole('group', { name: 't 1', exact: true });
  await row.getByLabel('to', { exact: true }).fill('8');
  await row.getByLabel('to', { exact: true }).press('Enter');
  await expectScene(page, ({ map }) => map.options.vars, 't1:1:-3:8,t2:0.5');
  await slider(page, 't1').press('End');
  await expectScene(page, (scene) => scene.theta[0], 8);
});

test('what is special about a map is told when asked: built in or typed', async () => {
  const page = await open('?map=polar');
  await page.getByText('What is special about this map').click();
  const facts = page.locator('.special');
  await facts.waitFor();
  await expect.poll(() => facts.innerText()).toContain('‖[∇w₁, ∇w₂]‖ =');
  await page.getByRole('radio', { name: 'Squared', exact: true }).click();
  await expect.poll(() => facts.innerText()).toContain('mirror flow');
});

test('what the flow conserves of a typed map is found and read in its own symbols', async () => {
  const page = await open('?map=custom&f1=u1*v1&f2=u2*v2&vars=u1:2,v1:0.3,u2:0.5,v2:1.5&start=theta&eta=0.02');
  await opened(page);
  const fold = (title: string) => page.locator('details.more > summary', { hasText: title }).click();
  await fold('What the flow conserves');
  const table = page.getByRole('table', { name: 'u₁² − v₁², u₂² − v₂² along the run' });
  await table.waitFor();
  await expect.poll(() => table.innerText()).toMatch(/start\s+3\.91; −2\.00/);
  await expect.poll(() => page.locator('.invariants').innerText()).toContain('All that flows keep follows from these.');
  await fold('Gain along the fibre');
  await page.getByText('no coordinates along them are known').waitFor();
  await expect.poll(() => page.getByText('Only single θ').count()).toBe(0);
  await text(page, 1).fill('u1^2 + v1^2');
  // The ratio u₁ : v₁.
  await page.getByText('1 function of another form exists').waitFor();
  await text(page, 2).fill('u2');
  await page.getByText('No linear or quadratic function of θ is conserved').waitFor();
});

test('without a typed map nothing of the engine is asked for; with one it is, once', async () => {
  const page = await open();
  const scripts = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')));
  const isEngine = (name: string) => /^(mathjs|typed-family|typed-form)-/.test(name);
  await expect.poll(async () => (await scripts()).filter(isEngine)).toEqual([]);
  await page.getByRole('radio', { name: 'w(θ) = type your own' }).click();
  await opened(page);
  await expect
    .poll(async () => (await scripts()).filter((name) => name.endsWith('.js') && isEngine(name)))
    .toHaveLength(3);
});

test('a typed map stands in Compare, and leaves it for its own page', async () => {
  const page = await open(
    '?place=compare&map=polar&p1=map:custom;f1:t1^2;f2:t2^2;vars:t1:1,t2:0.5&p2=map:squared;theta:1,0.5&p3=map:custom;f1:t1*(;f2:t2',
  );
  await page.locator('.panel-card').nth(2).waitFor();
  await settle(page);
  const panels = page.locator('.panel-card');
  await expect.poll(() => panels.count()).toBe(3);
  await expect.poll(() => panels.nth(2).innerText()).toContain('column');
});

test('a typed map has what any map has: parameter plane, figure, many starts, formulas to copy', async () => {
  const query =
    '?map=custom&f1=t1^2%2Bt2&f2=t2^2&vars=t1:1,t2:0.5&start=theta&run=flow&time=5&plane=1&starts=0.5,0.5,2,2';
  const page = await openGuarded(query);
  await opened(page);
  await page.locator('[data-picture="plane"] .critical-target').first().waitFor({ state: 'attached' });
  await page.locator('[data-picture="plane"] .critical-target').first().click();
  await expect.poll(() => page.locator('.critical-card').innerText()).toContain('Minimum');
  await page.keyboard.press('Escape');
  await expect.poll(() => sceneOf(page).starts).toHaveLength(2);
  await expect.poll(() => page.locator('.card-flow .legend').innerText()).toContain('2 more starts');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy w, J and JJᵀ as LaTeX', exact: true }).click();
  await expect.poll(clipboard).toMatch(/J = \\begin\{pmatrix\} 2\\,t_\{1\} & 1 /);
  await page.getByRole('button', { name: 'Copy w, J and JJᵀ as NumPy', exact: true }).click();
  await expect
    .poll(clipboard)
    .toBe('w = np.array([t1**2 + t2, t2**2])\nJ = np.array([[2*t1, 1], [0, 2*t2]])\nG = J @ J.T');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const item = page.getByRole('menuitem', { name: 'Whole figure as SVG', exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()]);
  const svg = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8');
  // Whether all of it is there, in words: a difference of whole figures would not fit a screen.
  const parts = ['>Typed map, f1 = t1^2+t2, f2 = t2^2, t₁ = 1.00', 'class="critical-minimum"', '2 more starts'];
  expect(parts.filter((part) => !svg.includes(part))).toEqual([]);
  await expectSound(page);
});

test('arrows of a typed map outside its domain are counted, one act away', async () => {
  const page = await openGuarded('?map=custom&f1=log(t1)&f2=t2&vars=t1:1,t2:0.5&plane=1');
  await opened(page);
  await page.locator('.loss-chart summary').click();
  const notes = page.locator('.loss-chart .note');
  await expect.poll(() => notes.innerText()).toMatch(/Parameter plane: \d+ arrows undefined/);
  await text(page, 1).fill('exp(t1)');
  await settle(page);
  await expect.poll(() => notes.innerText()).not.toContain('Parameter plane');
});
