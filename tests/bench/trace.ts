import type { Browser, Page } from 'playwright-core';

/** Main-thread CPU of one update, in ms. */
export interface Cost {
  readonly updates: number;
  /** All tasks of the main thread. */
  readonly frame: number;
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
  /** Recording and layerizing what the page paints. */
  readonly paint: number;
  /** Handing the frame over, which is where a Canvas without a GPU is rastered. */
  readonly commit: number;
  /** Tasks of the page's other threads, such as a worker that draws. */
  readonly beside: number;
  /** kB that the script took of its heap in one update. */
  readonly heap: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread in µs: unlike `dur`, it does not grow when other programs take the processor. */
  readonly tdur?: number;
  readonly args?: { readonly usedHeapSizeBefore?: number; readonly usedHeapSizeAfter?: number };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

const update = 'FireAnimationFrame';

const groups: Readonly<Record<string, 'script' | 'layout' | 'paint' | 'commit'>> = {
  FireAnimationFrame: 'script',
  FunctionCall: 'script',
  EventDispatch: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  UpdateLayoutTree: 'layout',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  UpdateLayer: 'paint',
  Commit: 'commit',
};

/** What the page's main thread did while `work` ran, per animation frame that it drew. */
export async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Cost> {
  const heap = await page.context().newCDPSession(page);
  const used = async () => (await heap.send('Runtime.getHeapUsage')).usedSize;
  await browser.startTracing(page, { categories });
  const before = await used();
  await work();
  const grown = (await used()) - before;
  const buffer = await browser.stopTracing();
  await heap.detach();
  const { traceEvents } = JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] };
  const main = mainThread(traceEvents);
  return costOf(main, besideIt(main, traceEvents), grown);
}

/** Ms of the tasks of other threads of the page's process. */
function besideIt([{ pid, tid }]: readonly TraceEvent[], events: readonly TraceEvent[]): number {
  const isBeside = (event: TraceEvent) => event.pid === pid && event.tid !== tid && event.name === 'RunTask';
  return events.filter(isBeside).reduce((total, event) => total + cpu(event), 0);
}

/** Ms of processor time that the longest task of the page's main thread took while `work` ran. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories });
  // A browser makes one trace at a time, so that what fails must end its own.
  const failed = await work().then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const buffer = await browser.stopTracing();
  if (failed) throw failed.error;
  const { traceEvents } = JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] };
  const tasks = mainThread(traceEvents).filter(({ name }) => name === 'RunTask');
  return Math.max(0, ...tasks.map(cpu));
}

/** Complete events of the main thread that drew the frames, outer before inner. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const frames = new Map<string, number>();
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  for (const event of events)
    if (event.name === update) frames.set(thread(event), (frames.get(thread(event)) ?? 0) + 1);
  const [busiest] = [...frames].sort((a, b) => b[1] - a[1]);
  if (!busiest) throw new Error('nothing was drawn while tracing');
  return events
    .filter((event) => event.ph === 'X' && thread(event) === busiest[0])
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

const cpu = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

/** Bytes that collections of garbage gave back. */
const collected = ({ args = {} }: TraceEvent): number => (args.usedHeapSizeBefore ?? 0) - (args.usedHeapSizeAfter ?? 0);

/**
 * Sums of own times: an event's time without that of the events inside it.
 * @param beside ms of other threads
 * @param grown bytes by which the heap of the script has become larger meanwhile
 */
function costOf(events: readonly TraceEvent[], beside: number, grown: number): Cost {
  const sum = { frame: 0, script: 0, layout: 0, paint: 0, commit: 0 };
  let updates = 0;
  const open: { end: number; group: keyof typeof sum | undefined }[] = [];
  for (const event of events) {
    const time = cpu(event);
    while (open.length > 0 && open[open.length - 1].end <= event.ts) open.pop();
    if (event.name === update) updates++;
    if (event.name === 'RunTask') sum.frame += time;
    const outer = open.at(-1)?.group;
    // What belongs to no group counts with what it is part of.
    const group = groups[event.name] ?? outer;
    if (outer) sum[outer] -= time;
    if (group) sum[group] += time;
    open.push({ end: event.ts + (event.dur ?? 0), group });
  }
  const each = (total: number) => total / updates;
  return {
    updates,
    frame: each(sum.frame),
    script: each(sum.script),
    layout: each(sum.layout),
    paint: each(sum.paint),
    commit: each(sum.commit),
    beside: each(beside),
    heap: each(events.reduce((total, event) => total + collected(event), grown)) / 1000,
  };
}
