/** What a page watches itself for, in a script that runs in it before its own. */
export interface Guard {
  /** Words in the page that no number should have become, with what stands around them. */
  words(): string[];
  /** Calls of a canvas with a number that is not finite, since the last time this was asked. */
  calls(): string[];
  /** How many pictures on the screen have nothing drawn on them. */
  blank(): number;
}

/** Runs in the page, before its own scripts. */
export function install(): void {
  const calls = new Set<string>();
  // Called for each line of a picture: no lists are made for what is well.
  const isBad = (value: unknown): boolean =>
    typeof value === 'number' ? !Number.isFinite(value) : Array.isArray(value) && value.some(isBad);
  const methods = [
    'moveTo lineTo arc arcTo bezierCurveTo quadraticCurveTo rect ellipse fillText strokeText clearRect fillRect',
    'setTransform transform translate rotate scale setLineDash drawImage',
  ]
    .join(' ')
    .split(' ');
  for (const prototype of [CanvasRenderingContext2D.prototype, Path2D.prototype]) {
    for (const name of methods) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') continue;
      Reflect.set(prototype, name, function (this: unknown, ...values: unknown[]) {
        if (values.some(isBad)) calls.add(`${name}(${values.flat().join(', ')})`);
        return Reflect.apply(original, this, values);
      });
    }
  }
  const scratch = document.createElement('canvas');
  scratch.width = scratch.height = 24;
  const small = scratch.getContext('2d', { willReadFrequently: true });
  // A picture may be painted on several canvases, one over the other, of which some are empty.
  const isBlank = (stack: Element): boolean => {
    if (!small) return true;
    small.clearRect(0, 0, 24, 24);
    for (const canvas of stack.querySelectorAll('canvas')) {
      if (canvas.width > 0 && canvas.height > 0) small.drawImage(canvas, 0, 0, 24, 24);
    }
    return small.getImageData(0, 0, 24, 24).data.every((value) => value === 0);
  };
  const guard: Guard = {
    words() {
      // The page says of arrows and of a start that they are undefined, and quotes bad links as they came. Names of files
      // are letters by chance.
      const html = document.documentElement.outerHTML
        .replace(/\/assets\/[^"]*/g, '')
        .replace(/(<li data-key="[^"]*">)(?:`[^`]*`|<code>[^<]*<\/code>)/g, '$1')
        .replace(
          /\b\d+ (?:arrows? )?undefined\b|undefined: no θ (?:gives|was found for) this w|the map has no value there|undefined: w is not defined here/g,
          '',
        );
      const found = Array.from(html.matchAll(/NaN|Infinity|undefined/g), ({ index }) => index);
      return found.map((at) => html.slice(Math.max(0, at - 60), at + 60));
    },
    calls() {
      const found = [...calls];
      calls.clear();
      return found;
    },
    blank: () =>
      Array.from(document.querySelectorAll('.plot, .chart-area')).filter(
        (each) => each.clientWidth > 0 && isBlank(each),
      ).length,
  };
  Reflect.set(window, 'guard', guard);
}
