import { pathRound } from 'd3';
import { drawFinite, isDrawable } from '../display/finite-path';
import { fontFamily, fontStyle, subscript } from '../display/fonts';
import type { PathNode, PictureNode, TextNode } from '../display/picture';

const digits = 2;

/** One node as one element; empty where nothing is drawn. `clip` is the id of the clip path of the plot. */
export function nodeSvg(node: PictureNode, clip: string): string {
  return node.kind === 'path' ? pathSvg(node, clip) : textSvg(node);
}

function pathSvg(node: PathNode, clip: string): string {
  const path = pathRound(digits);
  drawFinite(node, path);
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
    'clip-path': node.clip ? `url(#${clip})` : undefined,
  })}/>`;
}

/** Share of the font size from the given baseline down to the alphabetic one, which every program agrees on. */
const drops = { alphabetic: 0, middle: 0.34, hanging: 0.74 } as const;

function textSvg(node: TextNode): string {
  if (!isDrawable(node.x) || !isDrawable(node.y) || !isDrawable(node.size)) return '';
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
    opacity: node.opacity,
    'text-anchor': node.anchor === 'start' ? undefined : node.anchor,
    fill: node.fill,
    stroke: halo,
    'stroke-width': halo && '3.5',
    'paint-order': halo && 'stroke',
  })}>`;
  const element = `${text}${escapeText(node.text)}${node.sub ? subscriptSvg(node.sub, size) : ''}</text>`;
  return node.href ? `<a${attributes({ href: node.href })}>${element}</a>` : element;
}

function subscriptSvg(text: string, size: number): string {
  return `<tspan${attributes({
    dy: round(size * subscript.drop),
    'font-family': fontFamily('sans'),
    'font-size': round(size * subscript.size),
    'font-style': 'normal',
  })}>${escapeText(text)}</tspan>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill?: string): string {
  return `<rect${attributes({ x: round(x), y: round(y), width: round(width), height: round(height), fill })}/>`;
}

export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}

export function round(x: number): string {
  return String(+x.toFixed(digits));
}

/** Characters that mean something to XML, and those that it may not hold at all. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
