/** Numbers of a scene that are not counts, kinds or frames. */
const nudged = /^(theta|w|g|A|B|start|m1|m2|h1|h2|turn|a|b|c|eta|alpha|finitestep|delta|vars)$/;

/** A link with every number that a key has at one place multiplied; the same in panels. */
function nudge(link: string, key: string, place: number, factor: number): string {
  const pattern = new RegExp(`(?<=[?&;]${key}[=:]|[?&]p\\d+=${key}:)[^&;]+`, 'g');
  return link.replace(pattern, (values) =>
    values
      .split(',')
      .map((value, i) => (i === place && Number.isFinite(Number(value)) ? String(Number(value) * factor) : value))
      .join(','),
  );
}

/** Pairs of links with one number of both changed by one part in a hundred, and what was changed. */
export function nudges([on, own]: readonly [string, string]): readonly (readonly [string, string, string])[] {
  const keys = [...on.matchAll(/[?&;](?:p\d+=)?(\w+)[=:]([^&;]*)/g)].filter(([, key]) => nudged.test(key));
  const places = keys.flatMap(([, key, values]) => values.split(',').map((_, place) => ({ key, place })));
  const once = places.filter((a, i) => places.findIndex((b) => a.key === b.key && a.place === b.place) === i);
  return once.flatMap(({ key, place }) =>
    [0.99, 1.01].flatMap((factor) => {
      const now = nudge(on, key, place, factor);
      if (now === on) return [];
      return [[now, nudge(own, key, place, factor), `${key}, number ${place + 1}, times ${factor}`] as const];
    }),
  );
}
