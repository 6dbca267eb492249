import { pathRound } from 'd3-path';
import { fontFamily, fontStyle, subscript } from './fonts';
import { nodesOf, type PathNode, type Picture, type PictureNode, type TextNode } from './picture';
import { textWidth } from './text-size';
import type { Theme } from './theme';

export interface SvgOptions {
  readonly theme: Theme;
  /** Printed under the picture. */
  readonly caption?: string;
  /** Start of the ids inside; give each picture its own where several share a page. */
  readonly id?: string;
}

const digits = 2;
const captionSize = 12;
const captionLine = 17;
const margin = 16;

/** The picture as a standalone SVG file, with real text. */
export function writeSvg(picture: Picture, { theme, caption, id = 'picture' }: SvgOptions): string {
  const lines = caption ? wrap(caption, picture.width - 2 * margin) : [];
  const height = picture.height + (lines.length > 0 ? lines.length * captionLine + 12 : 0);
  const { width, plot } = picture;
  const box = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeText(picture.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(picture.description)}</desc>`,
    `<clipPath id="${id}-plot">${rectangle(plot.x, plot.y, plot.width, plot.height)}</clipPath>`,
    rectangle(0, 0, width, height, theme.paper),
    '<g stroke-linejoin="round" stroke-linecap="round">',
    ...nodesOf(picture)
      .map((node) => nodeSvg(node, id))
      .filter((line) => line !== ''),
    '</g>',
    ...lines.map((line, i) => captionSvg(line, picture.height + 4 + (i + 1) * captionLine, theme)),
    '</svg>',
    '',
  ].join('\n');
}

function nodeSvg(node: PictureNode, id: string): string {
  return node.kind === 'path' ? pathSvg(node, id) : textSvg(node);
}

function pathSvg(node: PathNode, id: string): string {
  const path = pathRound(digits);
  node.draw(path);
  const d = path.toString();
  if (d === '') return '';
  return `<path${attributes({
    class: node.key,
    d,
    fill: node.fill ?? 'none',
    'fill-rule': node.fillRule,
    stroke: node.stroke,
    'stroke-width': node.stroke === undefined ? undefined : round(node.width ?? 1),
    'stroke-dasharray': node.dash?.join(' '),
    'stroke-linecap': node.dash && 'butt',
    opacity: node.opacity,
    'clip-path': node.clip ? `url(#${id}-plot)` : undefined,
  })}/>`;
}

/** Share of the font size from the given baseline down to the alphabetic one, which every program agrees on. */
const drops = { alphabetic: 0, middle: 0.34, hanging: 0.74 } as const;

function textSvg(node: TextNode): string {
  if (!Number.isFinite(node.x + node.y)) return '';
  const { x, y, size, rotate, halo } = node;
  const text = `<text${attributes({
    class: node.key,
    x: round(x),
    y: round(y + (rotate ? 0 : drops[node.baseline] * size)),
    transform: rotate ? `rotate(${round(rotate)} ${round(x)} ${round(y)})` : undefined,
    'font-family': fontFamily(node.face),
    'font-size': round(size),
    'font-style': node.face === 'maths' ? fontStyle(node.face) : undefined,
    'font-weight': node.weight,
    'text-anchor': node.anchor === 'start' ? undefined : node.anchor,
    fill: node.fill,
    stroke: halo,
    'stroke-width': halo && '3.5',
    'paint-order': halo && 'stroke',
  })}>`;
  return `${text}${escapeText(node.text)}${node.sub ? subscriptSvg(node.sub, size) : ''}</text>`;
}

function subscriptSvg(text: string, size: number): string {
  return `<tspan${attributes({
    dy: round(size * subscript.drop),
    'font-family': fontFamily('sans'),
    'font-size': round(size * subscript.size),
    'font-style': 'normal',
  })}>${escapeText(text)}</tspan>`;
}

function captionSvg(line: string, y: number, theme: Theme): string {
  return `<text${attributes({
    class: 'caption',
    x: margin,
    y: round(y),
    'font-family': fontFamily('sans'),
    'font-size': captionSize,
    fill: theme.muted,
  })}>${escapeText(line)}</text>`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, captionSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function rectangle(x: number, y: number, width: number, height: number, fill?: string): string {
  return `<rect${attributes({ x: round(x), y: round(y), width: round(width), height: round(height), fill })}/>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}

function round(x: number): string {
  return String(+x.toFixed(digits));
}

/** Characters that mean something to XML, and those that it may not hold at all. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
