import { isDrawable } from '../display/finite-path';
import { type Box, nodesOf, type Picture, type PictureNode, type Size } from '../display/picture';
import type { Theme } from '../display/theme';
import type { Figure, FigureSection } from '../figures/figure';
import { attributes, escapeText, nodeSvg, rectangle, round } from './svg-nodes';

interface SvgOptions {
  readonly theme: Theme;
  /** Start of the ids inside; give each picture its own where several share a page. */
  readonly id?: string;
}

/** The picture as a standalone SVG file, with real text. */
export function writeSvg(picture: Picture, { theme, id = 'picture' }: SvgOptions): string {
  return documentOf(picture, id, [
    clipPath(`${id}-plot`, picture.plot),
    rectangle(0, 0, picture.width, picture.height, theme.paper),
    ...group(nodesOf(picture), `${id}-plot`),
  ]);
}

/** Several pictures with their words as one standalone SVG file; each picture is cut at a plot of its own. */
export function writeFigureSvg(figure: Figure, { theme, id = 'figure' }: SvgOptions): string {
  return documentOf(figure, id, [
    rectangle(0, 0, figure.width, figure.height, theme.paper),
    ...figure.sections.flatMap((section, i) => sectionSvg(section, `${id}-${i + 1}`)),
  ]);
}

function sectionSvg({ origin: [x, y], plot, nodes }: FigureSection, id: string): string[] {
  return [
    `<g${attributes({ id, transform: `translate(${round(x)} ${round(y)})` })}>`,
    ...(nodes.some((node) => node.kind === 'path' && node.clip) ? [clipPath(`${id}-plot`, plot)] : []),
    ...group(nodes, `${id}-plot`),
    '</g>',
  ];
}

type Named = Size & Pick<Picture, 'title' | 'description'>;

/** @throws RangeError where the size is not finite: such a file shows nothing, and it is better not saved. */
function documentOf({ width, height, title, description }: Named, id: string, body: string[]): string {
  if (!isDrawable(width) || !isDrawable(height)) throw new RangeError(`no size of a picture: ${width} × ${height}`);
  const box = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeText(title)}</title>`,
    `<desc id="${id}-desc">${escapeText(description)}</desc>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function clipPath(id: string, { x, y, width, height }: Box): string {
  return `<clipPath id="${id}">${rectangle(x, y, width, height)}</clipPath>`;
}

function group(nodes: readonly PictureNode[], clip: string): string[] {
  const elements = nodes.map((node) => nodeSvg(node, clip)).filter((line) => line !== '');
  return ['<g stroke-linejoin="round" stroke-linecap="round">', ...elements, '</g>'];
}
