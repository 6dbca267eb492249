import { expect, inject, test } from 'vitest';
import { newContext, openPage, watch } from '../page/page.ts';

const banner = 'h1, [role="banner"], header';

test('the page loads under its content security policy, without an error', async () => {
  const page = await openPage();
  await page.locator(banner).first().waitFor({ state: 'attached' });
  await expect.poll(() => page.title()).toContain('Reparam');
});

test('the page works below a folder of another host', async () => {
  const page = await openPage(inject('nestedUrl'));
  await page.locator(banner).first().waitFor({ state: 'attached' });
  await expect.poll(() => new URL(page.url()).pathname).toBe('/some/where/');
});

test('the text and maths faces are served with the site', async () => {
  const page = await openPage();
  const loaded = await page.evaluate(async () => {
    const faces = ['16px "Inter Variable"', 'italic 16px "STIX Two Text"', '16px "STIX Two Math"'];
    return Promise.all(faces.map(async (face) => (await document.fonts.load(face, 'wθ∇')).map((f) => f.status)));
  });
  for (const statuses of loaded) expect(new Set(statuses)).toEqual(new Set(['loaded']));
});

test('the preview server sends the policy as a header', async () => {
  const response = await fetch(inject('siteUrl'));
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
});

test('the built page carries the policy itself, for hosts without headers', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.route(inject('siteUrl'), async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    const body = (await response.text()).replace('</body>', '<script>window.ran = true</script></body>');
    await route.fulfill({ response, headers, body });
  });
  const problems = await watch(page, new URL(inject('siteUrl')).origin);
  await page.goto(inject('siteUrl'));
  await page.locator(banner).first().waitFor({ state: 'attached' });
  await expect.poll(() => problems.join('\n')).toContain('policy violation: script-src');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  await context.close();
});

test('a bad page is caught: inline script, inline style, error, other origin', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const origin = new URL(inject('siteUrl')).origin;
  const problems = await watch(page, origin);
  await page.route('**/bad.html', async (route) => {
    const site = await fetch(inject('siteUrl'));
    await route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': site.headers.get('content-security-policy') ?? '' },
      body: '<p style="color:red">bad</p><script>window.ran = true</script>',
    });
  });
  await page.goto(`${origin}/bad.html`);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'https://example.invalid/pixel.png';
    document.body.append(image);
    setTimeout(() => {
      throw new Error('planted');
    });
  });
  await expect.poll(() => problems.join('\n')).toContain('page error: planted');
  await expect.poll(() => problems.join('\n')).toContain('policy violation: img-src');
  expect(problems.join('\n')).toContain('policy violation: script-src');
  expect(problems.join('\n')).toContain('policy violation: style-src');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  // With no policy in the way, a request to another origin is still caught.
  await page.goto(`${origin}/`);
  await page.evaluate(() => window.open('https://example.invalid/', '_self'));
  await expect.poll(() => problems.join('\n')).toContain('other origin: https://example.invalid/');
  await context.close();
});

test.fails('a test fails at its end when its page has logged an error', { retry: 0 }, async () => {
  const page = await openPage();
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('planted'))));
  await page.waitForEvent('pageerror');
});
