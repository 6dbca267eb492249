import { chromium } from 'playwright-core';
import { findBrowser, launchOptions } from '../browser/launch.ts';
const browser = await chromium.launch(launchOptions(await findBrowser()));
const page = await (await browser.newContext({viewport:{width:1280,height:800}})).newPage();
await page.goto('file:///tmp/perf/caps.html');
const variants: any[] = [];
for (const cap of ['round','butt']) for (const join of ['round','miter']) for (const chunk of [0,64]) variants.push({cap,join,chunk,shape:'retrace',w:1.3,len:.4});
variants.push({cap:'round',join:'round',chunk:0,shape:'two',w:1.3,len:.4});
variants.push({cap:'butt',join:'miter',chunk:0,shape:'two',w:1.3,len:.4});
variants.push({cap:'butt',join:'miter',chunk:0,shape:'line',w:1.3,len:.4});
for (const chunk of [1,16,32,128,256]) variants.push({cap:'round',join:'round',chunk,shape:'retrace',w:1.3,len:.4});
for (const chunk of [1,16,32,128,256]) variants.push({cap:'butt',join:'miter',chunk,shape:'two',w:1.3,len:.4});
variants.push({cap:'butt',join:'miter',chunk:0,shape:'two',w:1,len:.4});
variants.push({cap:'butt',join:'miter',chunk:0,shape:'two',w:1.3,len:.8});
const cost = (buf: Buffer) => {
  const ev = JSON.parse(buf.toString()).traceEvents as any[];
  const main = ev.find(e=>e.name==='thread_name'&&e.args.name==='CrRendererMain'&&ev.some(o=>o.pid===e.pid&&o.name==='FireAnimationFrame'));
  const t = ev.filter(e=>e.ph==='X'&&e.pid===main.pid&&e.tid===main.tid);
  const s=(n:string)=>t.filter(e=>e.name===n).reduce((a,e)=>a+e.tdur,0)/1000/40;
  return {task:+s('RunTask').toFixed(2),script:+s('FireAnimationFrame').toFixed(2),commit:+s('Commit').toFixed(2)};
};
for (const v of variants) {
  const rs=[];
  for (let r=0;r<2;r++){
  await browser.startTracing(page,{categories:['devtools.timeline','toplevel']});
  await page.evaluate(v=>(window as any).runAll(v,40),v);
  rs.push(cost(await browser.stopTracing()));}
  console.log(JSON.stringify(v), JSON.stringify(rs));
}
await browser.close();
