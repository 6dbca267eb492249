import { loaded } from '../../kit/loaded';

/** Reads single arrows. It comes after the first pictures, which it would only keep waiting. */
export const ArrowReader = loaded(
  async () => ({ default: (await import('./arrow-reader')).ArrowReader }),
  'the reader of single arrows',
  <span aria-busy="true" hidden />,
);
