import { describe, expect, test } from 'vitest';

/**
 * What must hold of every member of a table: a check a line, by what it holds. A check tells what is wrong, and nothing
 * where nothing is, so that it can be tried on members that are wrong on purpose.
 */
export type Contract<T> = Readonly<Record<string, (member: T) => Iterable<string>>>;

/** All that is wrong with a member, each with the name of the check that found it. */
export function problemsOf<T>(contract: Contract<T>, member: T): string[] {
  return Object.entries(contract).flatMap(([name, check]) => Array.from(check(member), (found) => `${name}: ${found}`));
}

/** A test for every member and every check. */
export function holdTo<T>(contract: Contract<T>, members: readonly (readonly [name: string, member: T])[]): void {
  const checks = Object.entries(contract);
  test('there is a member to hold to it', () => expect(members.length).toBeGreaterThan(0));
  describe.each(members)('%s', (_, member) => {
    test.each(checks)('%s', (_name, check) => expect([...check(member)]).toEqual([]));
  });
}

/** Members that are wrong on purpose, by the check that must see it. */
export type Faults<C, T> = { readonly [Name in keyof C]: Readonly<Record<string, T>> };

/** A test that each check catches its faults, and that the member they were made of has none. */
export function catches<T, C extends Contract<T>>(contract: C, sound: T, faults: Faults<C, T>): void {
  test('a sound member passes', () => expect(problemsOf(contract, sound)).toEqual([]));
  const planted = Object.entries(faults).flatMap(([name, members]) =>
    Object.entries(members as Readonly<Record<string, T>>).map(([fault, member]) => [fault, name, member] as const),
  );
  test.each(planted)('%s is caught: %s', (_, name, member) => {
    expect([...contract[name](member)]).not.toEqual([]);
  });
}
