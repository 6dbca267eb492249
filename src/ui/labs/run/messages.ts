import type { Options } from '../../../core';
import type { LabName } from '../../../labs';

/** What the page asks of the thread that simulates; an order replaces the one before it. */
export type Order =
  | { readonly kind: 'run'; readonly number: number; readonly lab: LabName; readonly options: Options }
  | { readonly kind: 'stop' };

/** What the thread tells. */
export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'slice';
      readonly number: number;
      /** Part of the work done, 0 to 1. */
      readonly done: number;
      readonly result: unknown;
      readonly over: boolean;
    }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
