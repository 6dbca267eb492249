import { useReducer } from 'preact/compat';

/**
 * Renders its component again. Called after each event of a controlled input, so that one whose choice was refused
 * shows what holds: the page changed it, and Preact looks at it only when it renders.
 */
export const useAgain = (): (() => void) => useReducer<number, void>((times) => times + 1, 0)[1];
