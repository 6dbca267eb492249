/** Arbitrary sound scenes over every map and loss there is, extreme numbers included. */
import fc from 'fast-check';
import { type OptionSpec, type OptionValue, writeNamed } from '../../src/core';
import {
  addPanels,
  arrangements,
  aspectKeys,
  bindLoss,
  bindMap,
  clip,
  type Document,
  defaultChoice,
  defaultScene,
  documentOf,
  fields,
  homeTheta,
  losses,
  mapOf,
  maps,
  type Panel,
  pictureKinds,
  placeIds,
  type Question,
  questionKinds,
  refuseTheta,
  type Scene,
  scalings,
  setLinked,
} from '../../src/state';
import type { Field } from '../../src/state/declaration/field';
import { finite, valuesOf } from './fields/field-values';

/** Plain objects, as the codec makes them. */
function record<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

/** Rows of data, with names that a link must escape or without. */
const tables: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'a;b,c d,100%~', 'x₁,p1:map=x&y#z,“~'),
    fc.array(fc.tuple(finite, finite, fc.constantFrom(-1, 1, 0.1)), { minLength: 1, maxLength: 40 }),
  )
  .map(([head, rows]) => head + rows.map((row) => row.join(',')).join('~'));

function option(spec: OptionSpec): fc.Arbitrary<OptionValue> {
  if (spec.kind === 'flag') return fc.boolean();
  if (spec.kind === 'choice') return fc.constantFrom(...spec.choices.map(({ value }) => value));
  if (spec.kind === 'integer') return fc.integer({ min: spec.range[0], max: spec.range[1] });
  if (spec.kind === 'text') return fc.oneof(fc.constantFrom(spec.default, spec.example), tables);
  // No option holds −0, as it would not be told from 0.
  return finite.map((x) => (spec.refuse?.(x) === undefined ? x + 0 : spec.default));
}

const ends = fc.tuple(finite, finite).filter(([a, b]) => a < b);
const named = (key: string, value: fc.Arbitrary<number>) =>
  fc.tuple(value, fc.option(ends)).map(([chosen, range]) => ({ key, value: chosen, ...(range && { range }) }));
const start = fc.double({ min: 0.25, max: 3, noNaN: true });

/** Texts with every sign a link must escape, their parameters and constants. */
const texts: readonly (readonly [
  f1: string,
  f2: string,
  parameters: readonly string[],
  constants: readonly string[],
])[] = [
  ['t1^2*exp(-t2)', 'sin(t1)*t2', ['t1', 't2'], []],
  ['t1 + 100% ', 't1', ['t1'], []],
  ['a θ₁ + |θ₂|; ', 'θ₁/θ₂', ['theta1', 'theta2'], ['a']],
  ['w1 = u1 u2 u3', 'w2 = -u1 + rate*u2 − u3', ['u1', 'u2', 'u3'], ['rate']],
  ['p1:map=x&y#z', '%41;t1,“', ['t1'], []],
];

/** Typed maps, those included whose formulas nobody can read: a link carries them as they are. */
const typedMaps: fc.Arbitrary<Scene['map']> = fc
  .constantFrom(...texts)
  .chain(([f1, f2, parameters, constants]) =>
    fc
      .tuple(
        fc.tuple(...parameters.map((key) => named(key, start))),
        fc.tuple(...constants.map((key) => named(key, finite))),
      )
      .map(([vars, k]) => ({ id: 'custom', options: { f1, f2, vars: writeNamed(vars), k: writeNamed(k) } })),
  )
  .map((choice) => (bindMap(choice).ok ? choice : defaultChoice(maps.find('custom') ?? maps.members[0])));

type Registry = typeof maps | typeof losses;

function choice(registry: Registry, binds: (choice: Scene['map']) => boolean): fc.Arbitrary<Scene['map']> {
  return fc.constantFrom(...registry.members).chain((member) => {
    if (member.id === 'custom') return typedMaps;
    const specs = Object.values(member.options);
    const values = fc.tuple(...specs.map(option));
    return values.map((list) => {
      const options = Object.fromEntries(specs.map((spec, i) => [spec.key, list[i]]));
      const made = { id: member.id, options };
      return binds(made) ? made : defaultChoice(member);
    });
  });
}

/** Every field with the type of its value forgotten: what is put is what was generated for it. */
const typed: readonly Field<unknown>[] = Object.values(fields);

function theta(map: Scene['map']): fc.Arbitrary<readonly number[]> {
  const bound = mapOf(map);
  const sound = (values: readonly number[]) => refuseTheta(bound, values) === undefined;
  return fc.array(finite, { minLength: bound.p, maxLength: bound.p }).map((list) => {
    const tame = list.map((x) => Math.abs(x % 3) + 0.5);
    return [list, tame].find(sound) ?? homeTheta(bound);
  });
}

/** Any scene a link can hold. */
export const scenes: fc.Arbitrary<Scene> = choice(maps, (one) => bindMap(one).ok).chain((map) =>
  fc
    .tuple(
      theta(map),
      choice(losses, (one) => bindLoss(one).ok),
    )
    .chain(([at, loss]) => {
      const base: Scene = { ...defaultScene, map, theta: at, loss };
      return fc.tuple(...typed.map((field) => valuesOf(field, base))).map((values) =>
        typed.reduce((scene, field, i) => {
          // What the map does not allow stays as it was.
          const changed = field.misfit(scene, values[i]) === undefined;
          return changed ? field.put(scene, values[i]) : scene;
        }, base),
      );
    }),
);

const words = (longest: number) =>
  fc
    .oneof(fc.string({ maxLength: 12, unit: 'binary' }), fc.constantFrom('r = 0,3', 'a;b:c%d&e=f', '#p1', ''))
    .map((text) => clip(text, longest));

/** Choices of an author's, as the dialog leaves them; or none. */
const own = fc
  .uniqueArray(
    words(80).map((text) => text.replaceAll('|', '/').trim() || 'none of these'),
    { minLength: 2, maxLength: 6 },
  )
  .chain((texts) => fc.nat({ max: texts.length - 1 }).map((right) => ({ texts, right })));

const question = fc.oneof(
  record({ kind: fc.constantFrom(...questionKinds), text: words(240), own: fc.constant(null) }),
  record({ kind: fc.constant('choose' as const), text: words(240), own }),
);

const panel = record<Omit<Panel, 'id'>>({
  name: words(80),
  view: fc.constantFrom(...pictureKinds),
  scene: scenes,
  question: fc.option<Question>(question),
});

/** What the board of the app can come to hold: panels like the base scene, and panels like nothing else. */
function withPanels(base: Scene, panels: readonly Omit<Panel, 'id'>[], likeBase: readonly boolean[]): Document {
  const made = panels.map((each, i) => ({
    ...each,
    scene: likeBase[i] ? { ...base, probe: each.scene.probe } : each.scene,
  }));
  const added = addPanels(documentOf(base), made);
  if (!added.ok) throw new Error(added.why);
  const { board } = added.document;
  const questions = board.panels.map((each, i) => ({ ...each, question: made[i].question }));
  return { ...added.document, board: { ...board, panels: questions } };
}

/** Any document a link can hold. */
export const documents: fc.Arbitrary<Document> = fc
  .tuple(scenes, fc.array(panel, { maxLength: 12 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([base, panels, like]) => withPanels(base, panels, like))
  .chain((document) =>
    fc
      .record({
        place: fc.constantFrom(...placeIds),
        embed: fc.boolean(),
        title: words(80),
        figure: words(80),
        columns: fc.integer({ min: 0, max: 4 }),
        scaling: fc.constantFrom(...scalings),
        arrangement: fc.constantFrom(...arrangements),
        tolerance: fc.double({ min: 5e-324, max: 1, maxExcluded: true, noNaN: true }),
        unlinked: fc.subarray([...aspectKeys]),
        reverse: fc.boolean(),
        focus: fc.constantFrom(null, ...document.board.panels.map(({ id }) => id)),
      })
      .map(({ place, embed, focus, unlinked, reverse, ...rest }) => {
        const { board } = unlinked.reduce((current, key) => {
          const next = setLinked(current, key, false);
          return next.ok ? next.document : current;
        }, document);
        const panels = reverse ? board.panels.toReversed() : board.panels;
        return { ...document, place, embed, focus, board: { ...board, ...rest, panels } };
      }),
  );
