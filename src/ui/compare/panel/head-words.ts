import type { PanelFigure } from '../../../model/board/panel-figures';
import { textWidth } from '../../../render';

/** What stands in the head of a panel. */
export interface Head {
  readonly name: string;
  readonly figures: readonly PanelFigure[];
  readonly ownScale: boolean;
}

/** How the heads of a board are laid out: all alike, so that their pictures have one size. */
export interface HeadLayout {
  /** True where all figures stand in one line with the names, false where they have lines of their own. */
  readonly beside: boolean;
  /** Lines of figures in the longest head. */
  readonly lines: number;
}

/** Of a head, in px: its padding; the button of its menu with the gaps around it. */
const padding = 20;
const menu = 62;
/** Sizes of type in px, for `textWidth`. */
const sizes = { name: 14.5, figures: 12.1 } as const;

const between = ' · ';
const widthOf = (figures: string): number => textWidth(figures, sizes.figures);
const whole = ({ label, value }: PanelFigure): string => label + value;
const shortened = ({ short, value }: PanelFigure): string => short + value;

/**
 * The figures of a head in lines: with their labels where these fit in one line, else with short ones, in as many lines as
 * they need. No number is ever left out.
 * @param room of a line, in px
 */
export function headLines(figures: readonly PanelFigure[], room: number): readonly string[] {
  const one = figures.map(whole).join(between);
  return one !== '' && widthOf(one) <= room ? [one] : broken(figures.map(shortened), room);
}

/** Words in as few lines as have room for them; a word that is too long has a line to itself. */
function broken(words: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : last + between + word;
    if (last === undefined || widthOf(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The room for a line of figures below the name of a panel that is so wide, in px. */
export const roomBelow = (width: number): number => Math.max(0, width - padding);

/** @param width of each panel, in px */
export function headLayout(heads: readonly Head[], width: number): HeadLayout {
  const least = (head: Head) => {
    const words = head.figures.map(whole).join(between) + (head.ownScale ? `${between}own scale` : '');
    return textWidth(head.name, sizes.name) + widthOf(words);
  };
  const beside = heads.every((head) => least(head) + menu + padding <= width);
  const counts = heads.map(({ figures }) => headLines(figures, roomBelow(width)).length);
  return { beside, lines: Math.max(0, ...counts) };
}
