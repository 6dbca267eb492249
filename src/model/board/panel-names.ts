import type { OptionSpec, ParameterMap } from '../../core';
import type { Panel } from '../../state/document/document';
import { aspects } from '../../state/edits/aspects';
import { coordinatesOf, fibreOf } from '../../state/scene/fibre-view';
import { pictures } from '../../state/scene/pictures';
import { losses, type Member, mapOf, maps, type Registry } from '../../state/scene/registry';
import type { Choice, Scene } from '../../state/scene/scene';
import { keptWith } from '../cells/kept';
import { count, plain } from '../numbers/format';
import { scheduleWords } from '../words/recipe';

/** One fact about a panel that its neighbours may not share, e.g. `r = 3`. */
interface Fact {
  readonly kind: string;
  readonly text: string;
  /** Kinds in whose place this stands where they all vary. */
  readonly instead?: readonly string[];
  /** Which map it is, or where on the map. */
  readonly of?: 'map' | 'theta';
  /** Of what is not used: it tells a panel from others by not being named. */
  readonly silent?: boolean;
}

/** How each panel is called: by its own name, else by what tells it from the others, else by its number. */
export function panelNames(panels: readonly Panel[]): readonly string[] {
  const all = named(panels, panels.map(factsOf), firstThree);
  if (!sameFunction(panels)) return numbered(panels, all);
  // Under another exponent θ follows, so that the function stays: the exponent says it all.
  const withoutTheta = panels.map((panel) => factsOf(panel).filter((fact) => fact.of !== 'theta'));
  const fewer = named(panels, withoutTheta, firstThree);
  const enough = new Set(fewer).size === panels.length && !fewer.some((name, i) => name === usualName(panels[i], i));
  return numbered(panels, enough ? fewer : all);
}

/**
 * As `panelNames`, with no more facts than it takes: which map it is, by name and number (`Power θᴺ, N = 4`), and
 * where on it only if other panels have the same map.
 */
export function briefNames(panels: readonly Panel[]): readonly string[] {
  return named(panels, panels.map(factsOf), (facts, all) => {
    const kinds = facts.flatMap((fact) => (fact.of === 'map' ? [fact.kind] : []));
    const told = (each: readonly Fact[]) => each.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    for (const { kind } of facts) {
      const own = told(facts).join();
      if (kinds.length > 0 && all.filter((other) => told(other).join() === own).length === 1) break;
      if (!kinds.includes(kind)) kinds.push(kind);
    }
    return firstThree(
      facts.filter(({ kind }) => kinds.includes(kind)),
      all,
    );
  });
}

type Choose = (telling: readonly Fact[], all: readonly (readonly Fact[])[]) => readonly Fact[];

const firstThree: Choose = (facts) => {
  const spoken = facts.filter(({ silent }) => !silent);
  return (spoken.length > 0 ? spoken : facts).slice(0, 3);
};

function named(panels: readonly Panel[], facts: readonly (readonly Fact[])[], choose: Choose): readonly string[] {
  const varied = new Set(kindsOf(facts).filter((kind) => varies(facts, kind)));
  const telling = facts.map((each) => shortest(each, varied));
  return panels.map((panel, i) => {
    if (panel.name !== '') return panel.name;
    if (telling[i].length === 0) return usualName(panel, i);
    return choose(telling[i], telling)
      .map(({ text }) => text)
      .join(', ');
  });
}

/** The facts that vary, one in place of several where it says them all. */
function shortest(facts: readonly Fact[], varied: ReadonlySet<string>): readonly Fact[] {
  const telling = facts.filter(({ kind, instead = [] }) => [kind, ...instead].every((each) => varied.has(each)));
  const replaced = telling.flatMap(({ instead = [] }) => instead);
  return telling.filter(({ kind }) => !replaced.includes(kind));
}

/** Panels that would be called alike are told apart by their numbers. */
function numbered(panels: readonly Panel[], names: readonly string[]): readonly string[] {
  const alone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return names.map((name, i) => (alone(name) || panels[i].name !== '' ? name : `${i + 1} · ${name}`));
}

function sameFunction(panels: readonly Panel[]): boolean {
  return panels.every(({ scene }) => aspects.w.same(panels[0].scene, scene));
}

const kindsOf = (facts: readonly (readonly Fact[])[]): string[] => [
  ...new Set(facts.flatMap((each) => each.map(({ kind }) => kind))),
];

/** Among the panels that have such a fact: an exponent tells powers from each other, not from other maps. */
function varies(facts: readonly (readonly Fact[])[], kind: string): boolean {
  const texts = facts.flatMap((each) => each.find((fact) => fact.kind === kind)?.text ?? []);
  return texts.some((text) => text !== texts[0]);
}

function usualName({ scene }: Panel, i: number): string {
  return `${i + 1} · ${maps.find(scene.map.id)?.label ?? scene.map.id}`;
}

function factsOf({ scene, view }: Panel): readonly Fact[] {
  return [
    ...mapFacts(scene.map),
    ...placeFacts(scene.theta)(scene.map),
    ...lossFacts(scene.loss),
    ...clockFacts(scene.dynamics),
    startFact(scene.start),
    { kind: 'view', text: pictures[view].tab },
  ];
}

/** A drag changes one part of a scene; what the others say is kept with them. */
const mapFacts = keptWith((choice: Choice): readonly Fact[] => [
  { kind: 'map', text: maps.find(choice.id)?.label ?? choice.id, of: 'map' },
  ...optionFacts(maps, choice),
]);

const placeFacts = keptWith((theta: Scene['theta']) =>
  keptWith((map: Choice): readonly Fact[] =>
    thetaFacts(map.id, theta, mapOf(map)).map((fact) => ({ ...fact, of: 'theta' as const })),
  ),
);

const lossFacts = keptWith((choice: Choice): readonly Fact[] => [
  { kind: 'loss', text: `${(losses.find(choice.id)?.label ?? choice.id).toLowerCase()} loss` },
  ...optionFacts(losses, choice),
]);

const clockFacts = keptWith(({ kind, horizon, ...descent }: Scene['dynamics']): readonly Fact[] => [
  { kind: 'run', text: kind === 'flow' ? 'flow' : 'descent' },
  ...(kind === 'flow' ? [{ kind: 'time', text: `to t = ${plain(horizon)}` }] : descentFacts(descent)),
]);

function descentFacts({ rate, steps, ...rest }: Omit<Scene['dynamics'], 'kind' | 'horizon'>): readonly Fact[] {
  const { schedule, momentum, decay } = rest;
  return [
    { kind: 'eta', text: `η = ${plain(rate)}` },
    schedule === 'constant'
      ? { kind: 'schedule', text: 'constant η', silent: true }
      : { kind: 'schedule', text: scheduleWords(schedule) },
    { kind: 'momentum', text: `momentum ${plain(momentum)}`, silent: momentum === 0 },
    { kind: 'decay', text: `decay ${plain(decay)}`, silent: decay === 0 },
    { kind: 'steps', text: count(steps, 'step') },
  ];
}

const startFact = (start: Scene['start']): Fact => ({
  kind: 'start',
  text: start === null ? 'from θ' : `from (${start.map((x) => plain(x)).join(', ')})`,
});

function optionFacts(registry: Registry<Member>, choice: Choice): readonly Fact[] {
  const member = registry.find(choice.id);
  const specs = Object.values(member?.options ?? {}).filter(
    (spec) => choice.options[spec.key] !== false && !(spec.kind === 'text' && spec.names),
  );
  return specs.map((spec) => ({
    kind: `${choice.id} ${spec.key}`,
    text: optionText(spec, choice.options[spec.key]),
    ...(registry.key === 'map' && spec.kind !== 'flag' && { of: 'map' as const }),
  }));
}

function optionText(spec: OptionSpec, value: Choice['options'][string]): string {
  if (spec.kind === 'flag') return spec.label;
  if (spec.kind === 'text') return spec.say?.(String(value)) ?? String(value);
  if (spec.kind === 'choice') return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
  return `${spec.symbol} = ${plain(Number(value))}${spec.unit === '°' ? '°' : ''}`;
}

/** Few entries are told one by one; a long θ by its place on the fibre, else as a whole. */
function thetaFacts(id: string, theta: Scene['theta'], map: ParameterMap): readonly Fact[] {
  if (map.p <= 2) {
    const entries = map.parameters.map(({ key, symbol }, i) => ({
      kind: `${id} ${key}`,
      text: `${symbol} = ${plain(theta[i])}`,
    }));
    if (!map.thetaIsVector) return entries;
    const whole = `θ = (${theta.map((x) => plain(x)).join(', ')})`;
    return [{ kind: `${id} theta`, text: whole, instead: entries.map(({ kind }) => kind) }, ...entries];
  }
  if (fibreOf(map, theta) === undefined) return [{ kind: `${id} theta`, text: `no ${map.fibre.key ?? 'position'}` }];
  const name = map.fibre.key ?? 'f';
  return [
    {
      kind: `${id} theta`,
      text: `${name} = (${Array.from(coordinatesOf(map, theta), (x) => plain(x, 2)).join(', ')})`,
    },
  ];
}
