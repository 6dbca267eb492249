import { formulas } from 'virtual:formulas';

/** A formula that does not come with the page itself; undefined for one that no registry has, such as that of a typed map. */
export const mathmlOf = (tex: string): string | undefined => formulas[tex];
