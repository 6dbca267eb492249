import type { OptionSpec, ParameterMap } from '../core';
import type { Panel } from '../state/document';
import { fibreOf } from '../state/fibre-view';
import { losses, type Member, mapOf, maps, type Registry } from '../state/registry';
import type { Choice, Scene } from '../state/scene';
import { plain } from './format';

/** One fact about a panel that its neighbours may not share, e.g. `r = 3`. */
interface Fact {
  readonly kind: string;
  readonly text: string;
  /** True where it says which map it is, and not where on it. */
  readonly whichMap?: boolean;
}

/** How each panel is called: by its own name, else by what tells it from the others, else by its number. */
export function panelNames(panels: readonly Panel[]): readonly string[] {
  return named(panels, (facts) => facts.slice(0, 3));
}

/**
 * As `panelNames`, with no more facts than it takes: which map it is, by name and number (`Power θᴺ, N = 4`), and
 * where on it only if other panels have the same map.
 */
export function briefNames(panels: readonly Panel[]): readonly string[] {
  return named(panels, (facts, all) => {
    const kinds = facts.flatMap(({ kind, whichMap }) => (whichMap ? [kind] : []));
    const told = (each: readonly Fact[]) => each.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    for (const { kind } of facts) {
      const own = told(facts).join();
      if (kinds.length > 0 && all.filter((other) => told(other).join() === own).length === 1) break;
      if (!kinds.includes(kind)) kinds.push(kind);
    }
    return facts.filter(({ kind }) => kinds.includes(kind)).slice(0, 3);
  });
}

type Choose = (telling: readonly Fact[], all: readonly (readonly Fact[])[]) => readonly Fact[];

function named(panels: readonly Panel[], choose: Choose): readonly string[] {
  const facts = panels.map(factsOf);
  const varied = new Set(kindsOf(facts).filter((kind) => varies(facts, kind)));
  const telling = facts.map((each) => each.filter(({ kind }) => varied.has(kind)));
  return panels.map((panel, i) => {
    if (panel.name !== '') return panel.name;
    if (telling[i].length === 0) return usualName(panel, i);
    return choose(telling[i], telling)
      .map(({ text }) => text)
      .join(', ');
  });
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
  const map = mapOf(scene.map);
  return [
    { kind: 'map', text: maps.find(scene.map.id)?.label ?? scene.map.id, whichMap: true },
    ...optionFacts(maps, scene.map),
    ...thetaFacts(scene, map),
    { kind: 'loss', text: `${(losses.find(scene.loss.id)?.label ?? scene.loss.id).toLowerCase()} loss` },
    ...optionFacts(losses, scene.loss),
    ...runFacts(scene),
    { kind: 'view', text: view === 'flow' ? 'descent' : 'response' },
  ];
}

function optionFacts(registry: Registry<Member>, choice: Choice): readonly Fact[] {
  const member = registry.find(choice.id);
  const specs = Object.values(member?.options ?? {}).filter(({ key }) => choice.options[key] !== false);
  return specs.map((spec) => ({
    kind: `${choice.id} ${spec.key}`,
    text: optionText(spec, choice.options[spec.key]),
    whichMap: registry.key === 'map' && spec.kind !== 'flag',
  }));
}

function optionText(spec: OptionSpec, value: Choice['options'][string]): string {
  if (spec.kind === 'flag') return spec.label;
  if (spec.kind === 'choice') return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
  return `${spec.symbol} = ${plain(Number(value))}${spec.unit === '°' ? '°' : ''}`;
}

/** Few entries are told one by one; a long θ by its place on the fibre, else as a whole. */
function thetaFacts({ map: { id }, theta }: Scene, map: ParameterMap): readonly Fact[] {
  if (map.p <= 2) {
    const whole = map.parameters.length === 2 && map.thetaIsVector;
    if (whole) return [{ kind: `${id} theta`, text: `θ = (${theta.map((x) => plain(x)).join(', ')})` }];
    return map.parameters.map(({ key, symbol }, i) => ({
      kind: `${id} ${key}`,
      text: `${symbol} = ${plain(theta[i])}`,
    }));
  }
  const position = fibreOf(map, theta);
  if (position === undefined) return [{ kind: `${id} theta`, text: 'singular θ' }];
  const name = map.fibre.key ?? 'f';
  return [{ kind: `${id} theta`, text: `${name} = (${position.map((x) => plain(x, 2)).join(', ')})` }];
}

function runFacts({ dynamics, start }: Scene): readonly Fact[] {
  const { kind, rate, steps, horizon } = dynamics;
  return [
    { kind: 'run', text: kind === 'flow' ? `flow to t = ${plain(horizon)}` : `${steps} steps of η = ${plain(rate)}` },
    { kind: 'start', text: start === null ? 'from θ' : `from (${start.map((x) => plain(x)).join(', ')})` },
  ];
}
