import { describe, expect, it } from 'vitest';
import type { Picture, PictureNode } from '../../../src/render';
import {
  buildFlowPicture,
  buildLossChart,
  buildResponsePicture,
  darkTheme,
  lightTheme,
  nodesOf,
  paintCanvas,
  writeSvg,
} from '../../../src/render';
import { expectGolden } from '../../golden';
import { coloured, pictureModel, responseModel } from '../kit/fixture';

const size = { width: 540, height: 540 };
const model = pictureModel();
const response = buildResponsePicture(model, size, lightTheme);

/** Checks that tags close in order and that attributes are quoted and unique; returns the text in between. */
function readXml(text: string): string {
  const open: string[] = [];
  const rest = text.replace(/<(\/?)([a-zA-Z]+)((?:\s[\w-]+="[^"<]*")*)(\/?)>/g, (_, end, name, attributes, empty) => {
    const names = [...String(attributes).matchAll(/\s([\w-]+)=/g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    if (end) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(rest.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  return rest;
}

describe('writeSvg', () => {
  it('writes well-formed files with a title, a description and real text', () => {
    const svg = writeSvg(response, { theme: lightTheme });
    const text = readXml(svg);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg).toContain('<title id="picture-title">Gradient response at θ</title>');
    expect(text).toContain('gradient component');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('escapes whatever a title or a description holds', () => {
    const nasty = '</title><script>alert("&")</script>\u0000 ]]>';
    const hostile = { ...response, title: nasty, description: nasty };
    const svg = writeSvg(hostile, { theme: lightTheme, id: 'x' });
    readXml(svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('rounds numbers to two decimals', () => {
    const svg = writeSvg(buildFlowPicture(model, size, lightTheme), { theme: lightTheme });
    for (const [path] of svg.matchAll(/ d="[^"]*"/g)) expect(path).not.toMatch(/\.\d{3}/);
  });
});

describe('goldens', () => {
  const chart = { width: 560, height: 170 };
  const inColour = pictureModel({ response: responseModel({ parametric: coloured(model.response.parametric) }) });
  it.each<[string, Picture, typeof lightTheme]>([
    ['response-light', response, lightTheme],
    ['response-gain-dark', buildResponsePicture(inColour, size, darkTheme), darkTheme],
    ['response-phone', buildResponsePicture(model, { width: 300, height: 290 }, lightTheme), lightTheme],
    ['flow-light', buildFlowPicture(model, size, lightTheme), lightTheme],
    ['flow-dark', buildFlowPicture(model, size, darkTheme), darkTheme],
    ['loss-light', buildLossChart(model.chart, chart, lightTheme), lightTheme],
  ])('%s looks as it did', (name, picture, theme) => {
    expectGolden(name, writeSvg(picture, { theme }));
  });
});

/** A canvas context that keeps the names of its calls with the state that matters. */
function fakeCanvas() {
  const calls: { name: string; args: unknown[]; dash: number }[] = [];
  const state: Record<string, unknown> = { dash: 0, depth: 0 };
  const context = new Proxy(state, {
    get: (target, name) => {
      if (name === 'measureText') return (text: string) => ({ width: 6 * text.length });
      if (name in target) return target[String(name)];
      return (...args: unknown[]) => {
        if (name === 'setLineDash') target.dash = (args[0] as number[]).length;
        calls.push({ name: String(name), args, dash: Number(target.dash) });
      };
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

describe('paintCanvas', () => {
  const paint = (pixelRatio: number) => {
    const { context, calls } = fakeCanvas();
    paintCanvas(nodesOf(response), response.plot, context, { pixelRatio, size, clear: true });
    return calls;
  };

  it('sets the scale from the pixel ratio it is given', () => {
    expect(paint(3)[0]).toMatchObject({ name: 'setTransform', args: [3, 0, 0, 3, 0, 0] });
  });

  it('leaves the context as it found it: every save is restored', () => {
    const names = paint(2).map((call) => call.name);
    const count = (name: string) => names.filter((one) => one === name).length;
    expect(count('save')).toBe(count('restore'));
    expect(count('clip')).toBeGreaterThan(0);
  });

  it('hands only finite numbers to the canvas', () => {
    const numbers = paint(1).flatMap((call) => call.args.filter((arg) => typeof arg === 'number'));
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('dashes only what is dashed', () => {
    const strokes = paint(1).filter((call) => call.name === 'stroke');
    expect(strokes.filter((call) => call.dash > 0)).toHaveLength(1);
  });

  it('draws a halo before the words it keeps readable', () => {
    const names = paint(1).map((call) => call.name);
    expect(names).toContain('strokeText');
    expect(names[names.indexOf('strokeText') + 1]).toBe('fillText');
  });
});

describe('the last guard', () => {
  const holes = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300];
  const planted = (hole: number): PictureNode[] => [
    {
      ...{ kind: 'path', key: 'line', stroke: '#000', clip: false },
      draw(context) {
        context.moveTo(1, 1);
        context.lineTo(2, 2);
        context.lineTo(hole, 3);
        context.lineTo(4, 4);
        context.bezierCurveTo(hole, 0, 5, 5, 6, 6);
        context.lineTo(7, 7);
        context.closePath();
        context.rect(0, 0, hole, 9);
        context.arc(8, hole, 1, 0, 6);
      },
    },
    {
      ...{ kind: 'text', key: 'word', text: 'word', x: 0, y: hole, size: 12, fill: '#000' },
      ...{ anchor: 'start', baseline: 'middle', face: 'sans' },
    },
  ];
  const picture = (hole: number): Picture => ({ ...response, back: [], middle: [], front: planted(hole) });

  it.each(holes)('lifts the pen where a path has %s, and leaves out such a word, in files', (hole) => {
    const svg = writeSvg(picture(hole), { theme: lightTheme });
    expect(svg).toContain('d="M1,1L2,2M4,4M7,7"');
    expect(svg).not.toMatch(/NaN|Infinity|>word</);
  });

  it.each(holes)('does the same on a canvas: %s', (hole) => {
    const { context, calls } = fakeCanvas();
    paintCanvas(planted(hole), response.plot, context, { pixelRatio: 1, size });
    const drawn = calls.filter(({ name }) => /To$|^rect$|^arc$|^closePath$|Text$/.test(name));
    expect(drawn.map(({ name, args }) => [name, ...args])).toEqual([
      ['moveTo', 1, 1],
      ['lineTo', 2, 2],
      ['moveTo', 4, 4],
      ['moveTo', 7, 7],
    ]);
  });

  it.each(holes)('writes no file of a size of %s', (width) => {
    expect(() => writeSvg({ ...response, width }, { theme: lightTheme })).toThrow(RangeError);
  });
});
