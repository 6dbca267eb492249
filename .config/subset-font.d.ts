declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
    /** Tags of the OpenType features that stay; all of them without it. */
    readonly keepFeatures?: readonly string[];
    /** Values at which axes of a variable font are fixed. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }

  /** A font with only the characters of a text, and the glyphs that the features kept and the MATH table make of them. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
