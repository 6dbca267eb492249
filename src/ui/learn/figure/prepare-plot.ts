import { latePlots } from '../../pictures/plots';

const late = new Map<string, () => Promise<unknown>>(Object.entries(latePlots));

/** Loads what one of the pictures needs beyond the first page, before it is shown. */
export async function preparePlot(picture: string): Promise<void> {
  await late.get(picture)?.();
}
