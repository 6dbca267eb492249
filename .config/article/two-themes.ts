import { lightTheme, type Theme } from '../../src/render/display/theme.ts';

const colours = / (fill|stroke)="([^"]*)"/g;

/**
 * The colours that differ between two themes, each as a variable of a style sheet, so that one SVG in a page serves
 * both.
 */
export class Palette {
  private readonly names = new Map<string, string>();

  /** A picture drawn in both themes, as one. Throws where more than its colours differs. */
  merge(light: string, dark: string): string {
    const inDark = [...dark.matchAll(colours)].map(([, , colour]) => colour);
    if (light.replace(colours, '') !== dark.replace(colours, ''))
      throw new Error('a picture differs between light and dark by more than its colours');
    let at = 0;
    return light.replace(colours, (whole, attribute, colour) => {
      const other = inDark[at++];
      return other === colour ? whole : ` ${attribute}="var(--${this.nameOf(colour, other)})"`;
    });
  }

  private nameOf(light: string, dark: string): string {
    const pair = `${light}|${dark}`;
    const known = this.names.get(pair);
    if (known !== undefined) return known;
    const name = `c${this.names.size}`;
    this.names.set(pair, name);
    return name;
  }

  /** What sets the variables in a theme. */
  css({ name }: Theme): string {
    const index = name === lightTheme.name ? 0 : 1;
    return [...this.names].map(([pair, variable]) => `--${variable}:${pair.split('|')[index]};`).join('');
  }
}
