import { chromium } from 'playwright-core';
import { findBrowser, launchOptions } from '../browser/launch.ts';
import { preview } from 'vite';
import { writeFileSync } from 'node:fs';
const choice = await findBrowser();
console.log(choice);
const browser = await chromium.launch(launchOptions(choice));
const server = await preview({ root: '/work/main', logLevel: 'error', build:{outDir:'/tmp/dist-a'}, preview: { port: 0, strictPort: false } });
const url = server.resolvedUrls!.local[0];
const page = await (await browser.newContext({viewport:{width:1280,height:800}})).newPage();
await page.goto(url + '?grid=41&viewgrid=41');
await page.waitForTimeout(1000);
const info = await page.evaluate(() => ({
  canv: [...document.querySelectorAll('canvas')].map(c => [c.width,c.height,c.clientWidth,c.clientHeight]),
  keys: [...document.querySelectorAll('.number')].map(n => (n as HTMLElement).dataset.key),
  box: document.querySelector('.number input[type=range]')!.getBoundingClientRect().toJSON(),
}));
console.log(JSON.stringify(info));
const cdp = await page.context().newCDPSession(page);
const { x, y, width, height } = info.box;
const at = (t:number) => x + 8 + t*(width-16);
const send = (type: string, t: number) => cdp.send('Input.dispatchMouseEvent', { type: type as never, x: at(t), y: y+height/2, button: 'left', buttons: 1, clickCount: 1 });
const start = Date.now();
await browser.startTracing(page, { categories: ['devtools.timeline','disabled-by-default-devtools.timeline','toplevel','v8.execute','blink.user_timing'] });
await send('mousePressed', 0.6);
const N=60;
for (let i=0;i<N;i++) { await send('mouseMoved', 0.6+0.3*Math.sin(i/N*2*Math.PI)); await new Promise(r=>setTimeout(r,16)); }
await send('mouseReleased', 0.6);
const buf = await browser.stopTracing();
console.log('ms', Date.now()-start);
writeFileSync('/tmp/perf/trace.json', buf);
await page.screenshot({path:'/tmp/perf/shot.png'});
await browser.close(); await server.close();
