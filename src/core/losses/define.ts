import type { LossFamily, Options } from '../types/types';

/** Registers a loss: the one place where the type of its options is forgotten. */
export function defineLoss<const Id extends string, O extends Options>(
  family: LossFamily<O> & { readonly id: Id },
): LossFamily & { readonly id: Id } {
  return family as unknown as LossFamily & { readonly id: Id };
}
