import type { FormatKey } from '../../model/export/table-export';
import type { PngScale } from './png';

/** What there is to save: an entry of the menu each. */
export interface Contents {
  readonly figures: readonly {
    readonly label: string;
    readonly svg: () => Promise<void>;
    readonly png: (scale: PngScale) => Promise<void>;
  }[];
  readonly data: readonly { readonly label: string; readonly save: (format: FormatKey) => Promise<void> }[];
}
