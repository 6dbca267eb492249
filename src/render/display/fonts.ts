import type { TextNode } from './picture';

/** Self-hosted faces first; exports fall back to what the reader has. */
const stacks = {
  sans: "'Inter Variable', Inter, system-ui, sans-serif",
  maths: "'STIX Two Text', 'STIX Two Math', 'Times New Roman', serif",
} as const satisfies Record<TextNode['face'], string>;

export const subscript = { size: 0.72, drop: 0.22 } as const;

export function fontFamily(face: TextNode['face']): string {
  return stacks[face];
}

/** Symbols are set in italics, as mathematics is. */
export function fontStyle(face: TextNode['face']): 'italic' | 'normal' {
  return face === 'maths' ? 'italic' : 'normal';
}
