import { type Figure, paintFigure, type Theme } from '../../render';
import { fontFamily, fontStyle } from '../../render/display/fonts';
import type { TextNode } from '../../render/display/picture';

/** Pixels of the image per CSS px. */
export const pngScales = [1, 2, 3, 4] as const;
export type PngScale = (typeof pngScales)[number];

/** A figure as an image; rejects where the browser cannot make one of this size. */
export async function figurePng(figure: Figure, { paper }: Theme, scale: PngScale): Promise<Blob> {
  await loadFaces(figure);
  const canvas = document.createElement('canvas');
  canvas.width = figure.width * scale;
  canvas.height = figure.height * scale;
  const context = canvas.getContext('2d');
  if (context) paintFigure(figure, context, scale, paper);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`the browser cannot make an image of ${canvas.width} × ${canvas.height} pixels`);
  return blob;
}

/** Waits for the faces of all words: canvas text drawn before they arrive would keep the fallback. */
async function loadFaces({ sections }: Figure): Promise<void> {
  const texts = sections.flatMap(({ nodes }) => nodes).filter((node) => node.kind === 'text');
  const font = ({ face, weight }: TextNode) => `${fontStyle(face)} ${weight ?? 400} 12px ${fontFamily(face)}`;
  const fonts = new Map<string, string>();
  for (const node of texts) fonts.set(font(node), `${fonts.get(font(node)) ?? ''}${node.text}${node.sub ?? ''}`);
  await Promise.all(Array.from(fonts, ([face, text]) => document.fonts.load(face, text)));
}
