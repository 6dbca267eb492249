import { describe, expect, it } from 'vitest';
import {
  buildFigure,
  darkTheme,
  type Figure,
  figureKinds,
  lightTheme,
  responsePanel,
  sceneFigure,
  writeFigureSvg,
} from '../../../src/render';
import type { Box, TextNode } from '../../../src/render/display/picture';
import { inside, overlaps, textBox, textWidth } from '../../../src/render/display/text-size';
import { wrapText } from '../../../src/render/display/wrap-text';
import { presets } from '../../../src/state/library/presets';
import { expectGolden } from '../../golden';
import { modelOf } from '../../model/scene';
import { some } from '../../tries';
import { notFinite } from '../kit/recorder';

const link = 'https://example.org/reparam/?v=1&map=squared&theta=1.1,0.55';
const figureOf = (query: string, kind: (typeof figureKinds)[number] = 'all') =>
  sceneFigure(kind, modelOf(query), lightTheme, `${link}&${query}`);

/** Where every upright text of a figure stands, turned ones left out: those are tested with their pictures. */
function placedTexts({ sections }: Figure): { node: TextNode; box: Box }[] {
  return sections.flatMap(({ nodes, origin: [x, y] }) =>
    nodes
      .filter((node) => node.kind === 'text')
      .filter(({ rotate }) => rotate === undefined)
      .map((node) => ({ node, box: textBox({ ...node, x: node.x + x, y: node.y + y }) })),
  );
}

function expectTidy(figure: Figure): void {
  const page = { x: 0, y: 0, width: figure.width, height: figure.height };
  const texts = placedTexts(figure);
  const problems = texts.flatMap(({ node, box }, i) => [
    ...(inside(box, page) ? [] : [`"${node.text}" leaves the page`]),
    ...texts
      .slice(i + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `"${node.text}" and "${other.node.text}" overlap`),
  ]);
  expect(texts.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}

const hard = {
  coloured: 'map=polar&theta=0,0.5&arrows=log&colour=gain&pace=speed',
  turned: 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&loss=line&a=1&b=2&c=-3&run=flow&colour=turn',
  'many notes': 'map=power&N=-2&theta=0.05,0.1&arrows=true&scale=40&start=-1,-1&hide=canonical',
  'flat window': 'window=-5,5,-1,1&view=-1,1,-4,4',
};

describe('every word is on the page and covers no other', () => {
  it.each(some(presets, 20).map(({ id, query }) => [id, query]))('preset %s', (_, query) =>
    expectTidy(figureOf(query)),
  );

  it.each(Object.entries(hard))('%s', (_, query) => {
    for (const kind of figureKinds) expectTidy(figureOf(query, kind));
  });

  it('a link far longer than a line', () => {
    const picture = sceneFigure('response', modelOf(''), lightTheme, `${link}&x=${'1.23456789,'.repeat(200)}`);
    expectTidy(picture);
    expect(picture.height).toBeGreaterThan(figureOf('', 'response').height + 200);
  });
});

describe('a grid of panels', () => {
  const model = modelOf('colour=gain');
  const panel = (width: number, heading = 'Squared') => ({ ...responsePanel(model, lightTheme, width), heading });
  const grid = buildFigure(
    {
      panels: Array.from({ length: 12 }, (_, i) => ({
        ...panel(300, i % 3 === 0 ? 'A heading that is much too long for one line of a panel this narrow' : 'Short'),
        ...(i % 2 === 0 && { note: 'own arrow scale' }),
      })),
      columns: 4,
      title: 'Twelve panels',
      caption: 'One caption',
      link,
    },
    lightTheme,
  );

  it('stands in rows and columns, its pictures level and apart', () => {
    expectTidy(grid);
    const [, ...pictures] = grid.sections;
    expect(new Set(pictures.map(({ origin: [x] }) => x)).size).toBe(4);
    expect(new Set(pictures.map(({ origin: [, y] }) => y)).size).toBe(3);
    expect(grid.width).toBeGreaterThan(1200);
  });

  it('has one legend for all where it is given to the figure', () => {
    const { legend, ...bare } = panel(300);
    const figure = buildFigure({ panels: [bare, bare], columns: 2, ...(legend && { legends: [legend] }) }, lightTheme);
    const keys = figure.sections[0].nodes.filter(({ key }) => key === 'arrow-key');
    expect(keys).toHaveLength(1);
    expectTidy(figure);
  });

  it('a panel that spans columns is as wide as those above it', () => {
    const figure = buildFigure(
      { panels: [panel(300), panel(300), { ...panel(628), span: 2 }], columns: 2 },
      lightTheme,
    );
    expect(figure.width).toBe(2 * 300 + 28 + 40);
    expect(figure.sections[3].origin[0]).toBe(figure.sections[1].origin[0]);
  });

  it('gives every panel ids of its own', () => {
    const svg = writeFigureSvg(grid, { theme: lightTheme, id: 'a' });
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(used);
  });
});

describe('the words of a figure', () => {
  it('are text, with title, description, caption and a link that can be followed', () => {
    const svg = writeFigureSvg(figureOf('colour=gain'), { theme: lightTheme });
    expect(svg).toContain('<title id="figure-title">Squared parameterization</title>');
    expect(svg).toMatch(/<desc id="figure-desc">Gradient response at θ: .*Descent over the loss: /);
    expect(svg).toContain('θ₁ = 1.10, θ₂ = 0.55');
    expect(svg).toContain('clock: step, both with η = 0.05');
    expect(svg).toContain(`<a href="${link.replaceAll('&', '&amp;')}&amp;colour=gain">`);
    for (const word of ['canonical g', 'optimum w*', 'gain ‖JJᵀg‖ / ‖g‖', '56 arrows undefined']) {
      expect(svg).toContain(`>${word}<`);
    }
  });

  it('show in the key an arrow exactly as long as the picture draws it', () => {
    const model = modelOf('');
    const { legend, picture } = responsePanel(model, lightTheme);
    const { scale } = model.response.parametric;
    const px = scale.length(scale.key.magnitude) * model.response.spacing * (legend?.pxPerUnit ?? 0);
    expect((legend?.legend.key?.length ?? 0) * (legend?.pxPerUnit ?? 0)).toBeCloseTo(px, 9);
    expect(px).toBeLessThan(picture.width / 4);
  });

  it('say nothing of what is hidden', () => {
    const svg = writeFigureSvg(figureOf('hide=canonical,vector,field,trajectories'), { theme: lightTheme });
    for (const word of ['canonical g', 'w, the function', 'converged', '∇L‖']) expect(svg).not.toContain(`${word}<`);
  });

  it('name the parameter plane’s marks, and count them', () => {
    const query = presets.find(({ id }) => id === 'plane-nine')?.query ?? '';
    const words = (kind: (typeof figureKinds)[number]) =>
      placedTexts(figureOf(query, kind)).map(({ node }) => node.text);
    for (const kind of ['plane', 'all'] as const) {
      expect(words(kind)).toEqual(expect.arrayContaining(['Parameter plane', '4 minima', '4 saddles (ghosts)']));
    }
    expect(words('flow')).not.toContain('4 minima');
  });

  it('are wrapped within the width, no letter lost', () => {
    const text = `words ${'x'.repeat(300)} 𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃𝜃 https://a.b/?c=1&d=2,3`;
    const lines = wrapText(text, 120, 12);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(121);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(line).not.toMatch(/\p{Cs}/u);
  });
});

it.each(Object.entries(hard))('holds no number that is not finite: %s', (_, query) => {
  for (const { nodes } of figureOf(query).sections) expect(notFinite(nodes)).toEqual([]);
});

describe('goldens', () => {
  it.each([
    ['figure-default', '', lightTheme],
    ['figure-two-layer-dark', hard.turned, darkTheme],
  ] as const)('%s looks as it did', (name, query, theme) => {
    expectGolden(name, writeFigureSvg(sceneFigure('all', modelOf(query), theme, link), { theme }));
  });
});
