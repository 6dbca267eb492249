import { buildTogether } from '../../src/model/board/build-together';
import { buildTogetherPicture, lightTheme, writeSvg } from '../../src/render';
import { wrapText } from '../../src/render/display/wrap-text';
import { chapters } from '../../src/state/learn';
import { documentOfLink } from '../../src/state/learn/article';

/** What posts and messages show of a link, in px. */
export const previewSize = { width: 1200, height: 630 } as const;

const picture = { side: 400, scale: 1.45 } as const;
const margin = 56;

/** The picture that opens the article, whose maps must be loaded, beside what the page says of itself. */
export function previewSvg(title: string, description: string): string {
  const runs = buildTogether(documentOfLink(chapters[0].steps[0].figure.link));
  if (runs === undefined) throw new Error('the opening has no board of runs');
  const theme = lightTheme;
  const inner = writeSvg(buildTogetherPicture(runs, { width: picture.side, height: picture.side }, theme), { theme });
  const { width, height } = previewSize;
  const across = picture.side * picture.scale;
  const column = width - across - 2 * margin;
  const words = wrapText(description, column, 34);
  const line = (text: string, y: number, size: number, weight: number, fill: string) =>
    `<text x="${margin}" y="${y}" font-family="Inter Variable" font-size="${size}" font-weight="${weight}" fill="${fill}">${text}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    line(title, 190, 76, 700, theme.ink),
    ...words.map((text, i) => line(text, 270 + 48 * i, 34, 400, theme.muted)),
    `<g transform="translate(${width - across - margin / 2} ${(height - across) / 2}) scale(${picture.scale})">${inner}</g>`,
    '</svg>',
  ].join('\n');
}
