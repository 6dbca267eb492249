/** Why a part of the app is not there. */
type Missing = 'unreachable' | 'outdated';

/** A part of the app could not be loaded. */
export class NotLoaded extends Error {
  readonly why: Missing;

  constructor(what: string, why: Missing, cause: unknown) {
    super(`${what}: not loaded`, { cause });
    this.why = why;
  }
}

const underWay = new Set<Promise<unknown>>();

/** Done when all parts that were asked for are there, and those that these ask for, or cannot be had. */
export async function allFetched(): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await new Promise((rendered) => setTimeout(rendered));
  }
}

/** Loads a part of the app. @throws NotLoaded where it cannot be had */
export async function fetched<T>(fetch: () => Promise<T>, what: string): Promise<T> {
  const since = performance.now();
  const asked = fetch();
  underWay.add(asked);
  try {
    return await asked;
  } catch (error) {
    throw error instanceof NotLoaded ? error : new NotLoaded(what, reasonSince(since), error);
  } finally {
    underWay.delete(asked);
  }
}

/** Every build names its files anew, so a file that the server answers to and does not have is one of an older build. */
function reasonSince(since: number): Missing {
  const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const refused = files.some(({ startTime, responseStatus }) => startTime >= since && responseStatus >= 400);
  return refused ? 'outdated' : 'unreachable';
}

/** One sentence for people. */
export const missingWords = (what: string, why: Missing): string =>
  why === 'outdated'
    ? `There is a newer version of Reparam, and ${what} of this one can no longer be loaded.`
    : `Without a connection, ${what} cannot be loaded.`;
