/// <reference types="vite/client" />

/** Formulas rendered while building, see .config/formulas.ts. */
declare module 'virtual:formulas' {
  /** MathML of every TeX string the registries contain, by that string. */
  export const formulas: Readonly<Record<string, string>>;
}

declare module 'virtual:first-formulas' {
  /** The same for the scene that opens without a link. */
  export const formulas: Readonly<Record<string, string>>;
}

declare module 'virtual:learn-formulas' {
  /** The same for the article. */
  export const formulas: Readonly<Record<string, string>>;
}
