import { invariantOf, type Kind } from './kind.ts';

/** The smallest case that is still wrong in the same way, as far as so many trials find one until then, in ms. */
export async function shrunk<Case>(
  kind: Kind<Case>,
  trial: Case,
  fault: string,
  trials: number,
  until = Number.POSITIVE_INFINITY,
): Promise<Case> {
  let [now, left] = [trial, trials];
  for (let better: Case | undefined = now; better !== undefined && left > 0; ) {
    better = undefined;
    for (const less of kind.smaller(now)) {
      if (left-- <= 0 || Date.now() > until) break;
      const faults = await kind.faults(less);
      if (!faults.some((each) => invariantOf(each) === invariantOf(fault))) continue;
      better = now = less;
      break;
    }
  }
  return now;
}
