import type { Page } from 'playwright-core';

/** What a page does in one update, counted apart from all timing. */
export interface Counts {
  /** Arrows to be seen. */
  readonly shown: number;
  /** Arrows drawn again in each update: those that may have changed. */
  readonly redrawn: number;
  /** Elements that come or go during all updates: those of the sentence, since a drag renders nothing. */
  readonly elements: number;
  /** kB of arrays of numbers made in each update, which are not on the heap of the script. */
  readonly arrays: number;
}

interface Tally {
  frames: number;
  /** Arrows drawn so far. */
  arrows: number;
  elements: number;
  /** Bytes of arrays of numbers made so far. */
  bytes: number;
  /** Arrows on each canvas since it was last emptied. */
  readonly canvases: Map<CanvasRenderingContext2D, number>;
}

/** Runs in the page before its own scripts. */
function install(): void {
  const tally: Tally = { frames: 0, arrows: 0, elements: 0, bytes: 0, canvases: new Map() };
  Reflect.set(window, 'benchTally', tally);
  const context = CanvasRenderingContext2D.prototype;
  const { beginPath, clearRect, lineTo, moveTo, stroke } = context;
  /** Arrows of the path that is open: subpaths of four lines, or of a speck. Dots are none, as the steps of runs are dots too. */
  let arrows = 0;
  /** Of the subpath that is open. Hatching has one line, longer than a speck, and a second head has two. */
  const open = { lines: 0, length: 0, x: 0, y: 0 };
  const end = () => {
    if (open.lines === 4 || (open.lines === 1 && open.length <= 2)) arrows++;
    open.lines = 0;
  };
  context.beginPath = function () {
    [arrows, open.lines] = [0, 0];
    beginPath.call(this);
  };
  context.moveTo = function (x, y) {
    end();
    Object.assign(open, { x, y });
    moveTo.call(this, x, y);
  };
  context.lineTo = function (x, y) {
    open.lines++;
    open.length = Math.hypot(x - open.x, y - open.y);
    lineTo.call(this, x, y);
  };
  context.clearRect = function (x, y, width, height) {
    tally.canvases.set(this, 0);
    clearRect.call(this, x, y, width, height);
  };
  const countedStroke = function (this: CanvasRenderingContext2D): void {
    end();
    // Only quivers are made of so many.
    if (arrows >= 50) {
      tally.arrows += arrows;
      tally.canvases.set(this, (tally.canvases.get(this) ?? 0) + arrows);
    }
    // A path that is stroked twice is still one set of arrows.
    arrows = 0;
    Reflect.apply(stroke, this, []);
  };
  Reflect.set(context, 'stroke', countedStroke);
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      tally.frames++;
      callback(time);
    });
  for (const name of ['Float64Array', 'Float32Array', 'Int32Array', 'Int16Array', 'Uint8Array'] as const) {
    const made = new Proxy(window[name] as new (...given: unknown[]) => ArrayBufferView, {
      construct(target, given, newTarget) {
        const array = Reflect.construct(target, given, newTarget) as ArrayBufferView;
        // A view of another array is none of its own.
        if (!(given[0] instanceof ArrayBuffer)) tally.bytes += array.byteLength;
        return array;
      },
    });
    // Copies are made by the constructor that an array names.
    Reflect.set(made.prototype, 'constructor', made);
    Reflect.set(window, name, made);
  }
  const isElement = (node: Node): boolean => node instanceof Element;
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records)
      tally.elements += [...addedNodes, ...removedNodes].filter(isElement).length;
  }).observe(document, { childList: true, subtree: true });
}

/** To be called before the page is opened. */
export async function prepareCounting(page: Page): Promise<void> {
  await page.addInitScript(install);
}

export async function counted(page: Page, work: () => Promise<void>): Promise<Counts> {
  await page.evaluate(() => {
    const tally = Reflect.get(window, 'benchTally') as Tally;
    Object.assign(tally, { frames: 0, arrows: 0, elements: 0, bytes: 0 });
  });
  await work();
  const { frames, arrows, elements, bytes, shown } = await page.evaluate(() => {
    const { canvases, ...tally } = Reflect.get(window, 'benchTally') as Tally;
    return { ...tally, shown: [...canvases.values()].reduce((sum, each) => sum + each, 0) };
  });
  return { shown, redrawn: arrows / frames, elements, arrays: bytes / frames / 1000 };
}
