/** Why a part of the app is not there. */
type Missing = 'unreachable' | 'outdated';

/** A part of the app could not be loaded. */
export class NotLoaded extends Error {
  /** One sentence for people. */
  readonly words: string;

  constructor(what: string, why: Missing, cause: unknown) {
    super(`${what}: not loaded`, { cause });
    this.words =
      why === 'outdated'
        ? `There is a newer version of Reparam, and ${what} of this one can no longer be loaded.`
        : `Without a connection, ${what} cannot be loaded.`;
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

/** Does what needs a part of the app; where it is missing, that is said instead. */
export async function withFetched(act: () => Promise<void>, say: (words: string) => void): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    say(error.words);
  }
}
