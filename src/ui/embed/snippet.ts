/** Sizes of a frame that suit slides, posts and pages, in CSS px. */
export const frameSizes = [
  { width: 320, height: 240 },
  { width: 640, height: 480 },
  { width: 960, height: 540 },
] as const;

export const smallestFrame = { width: 240, height: 200 };
export const largestFrame = { width: 4000, height: 4000 };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The HTML that shows a link in a frame. */
export function frameSnippet(link: string, title: string, width: number, height: number): string {
  const attributes = [
    `src="${escaped(link)}"`,
    `title="${escaped(title)}"`,
    `width="${width}"`,
    `height="${height}"`,
    'style="border:0"',
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}
