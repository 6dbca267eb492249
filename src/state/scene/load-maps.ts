import { isReady, maps } from './registry';
import type { Choice } from './scene';

/** Loads the families that maps wait for, and has them read the texts of those maps, one a task. */
export async function loadChoices(choices: readonly Choice[]): Promise<void> {
  const waiting = choices.filter((choice) => !isReady(choice));
  const ids = new Set(waiting.map(({ id }) => id));
  await Promise.all([...ids].map((id) => maps.find(id)?.load?.()));
  for (const { id, options } of waiting) {
    maps.find(id)?.bind(options);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
