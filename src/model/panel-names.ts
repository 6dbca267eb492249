import type { OptionSpec, ParameterMap } from '../core';
import { aspects } from '../state/aspects';
import type { Panel } from '../state/document';
import { fibreOf } from '../state/fibre-view';
import { losses, type Member, mapOf, maps, type Registry } from '../state/registry';
import type { Choice, Scene } from '../state/scene';
import { plain } from './format';

/** One fact about a panel that its neighbours may not share, e.g. `r = 3`. */
interface Fact {
  readonly kind: string;
  readonly text: string;
  /** Kinds in whose place this stands where they all vary. */
  readonly instead?: readonly string[];
  readonly ofTheta?: boolean;
}

/** How each panel is called: by its own name, else by what tells it from the others, else by its number. */
export function panelNames(panels: readonly Panel[]): readonly string[] {
  const facts = panels.map(factsOf);
  const all = called(panels, facts);
  if (!sameFunction(panels)) return all;
  // Under another exponent θ follows, so that the function stays: the exponent says it all.
  const fewer = called(
    panels,
    facts.map((each) => each.filter(({ ofTheta }) => !ofTheta)),
  );
  return new Set(fewer).size === panels.length && !fewer.some((name, i) => name === usualName(panels[i], i))
    ? fewer
    : all;
}

function called(panels: readonly Panel[], facts: readonly (readonly Fact[])[]): readonly string[] {
  const varied = new Set(kindsOf(facts).filter((kind) => varies(facts, kind)));
  const names = panels.map((panel, i) => {
    if (panel.name !== '') return panel.name;
    const telling = facts[i].filter(({ kind, instead = [] }) => [kind, ...instead].every((each) => varied.has(each)));
    const replaced = telling.flatMap(({ instead = [] }) => instead);
    const texts = telling.filter(({ kind }) => !replaced.includes(kind)).map(({ text }) => text);
    return texts.length > 0 ? texts.slice(0, 3).join(', ') : usualName(panel, i);
  });
  const alone = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return names.map((name, i) => (alone(name) || panels[i].name !== '' ? name : `${i + 1} · ${name}`));
}

function sameFunction(panels: readonly Panel[]): boolean {
  return panels.every(({ scene }) => aspects.w.same(panels[0].scene, scene));
}

const kindsOf = (facts: readonly (readonly Fact[])[]): string[] => [
  ...new Set(facts.flatMap((each) => each.map(({ kind }) => kind))),
];

function varies(facts: readonly (readonly Fact[])[], kind: string): boolean {
  const texts = facts.map((each) => each.find((fact) => fact.kind === kind)?.text);
  return texts.some((text) => text !== texts[0]);
}

function usualName({ scene }: Panel, i: number): string {
  return `${i + 1} · ${maps.find(scene.map.id)?.label ?? scene.map.id}`;
}

function factsOf({ scene, view }: Panel): readonly Fact[] {
  const map = mapOf(scene.map);
  return [
    { kind: 'map', text: maps.find(scene.map.id)?.label ?? scene.map.id },
    ...optionFacts(maps, scene.map),
    ...thetaFacts(scene, map).map((fact) => ({ ...fact, ofTheta: true })),
    { kind: 'loss', text: `${(losses.find(scene.loss.id)?.label ?? scene.loss.id).toLowerCase()} loss` },
    ...optionFacts(losses, scene.loss),
    ...runFacts(scene),
    { kind: 'view', text: view === 'flow' ? 'descent' : 'response' },
  ];
}

function optionFacts(registry: Registry<Member>, choice: Choice): readonly Fact[] {
  const member = registry.find(choice.id);
  return Object.values(member?.options ?? {}).map((spec) => ({
    kind: `${choice.id} ${spec.key}`,
    text: optionText(spec, choice.options[spec.key]),
  }));
}

function optionText(spec: OptionSpec, value: Choice['options'][string]): string {
  if (spec.kind === 'flag') return value === true ? spec.label : `not ${spec.label}`;
  if (spec.kind === 'choice') return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
  return `${spec.symbol} = ${plain(Number(value))}${spec.unit === '°' ? '°' : ''}`;
}

/** Few entries are told one by one; a long θ by its place on the fibre, else as a whole. */
function thetaFacts({ map: { id }, theta }: Scene, map: ParameterMap): readonly Fact[] {
  if (map.p <= 2) {
    const entries = map.parameters.map(({ key, symbol }, i) => ({
      kind: `${id} ${key}`,
      text: `${symbol} = ${plain(theta[i])}`,
    }));
    if (!map.thetaIsVector) return entries;
    const whole = `θ = (${theta.map((x) => plain(x)).join(', ')})`;
    return [{ kind: 'theta', text: whole, instead: entries.map(({ kind }) => kind) }, ...entries];
  }
  const position = fibreOf(map, theta);
  if (position === undefined) return [{ kind: 'theta', text: 'singular θ' }];
  const name = map.fibre.key ?? 'f';
  return [{ kind: 'theta', text: `${name} = (${position.map((x) => plain(x, 2)).join(', ')})` }];
}

function runFacts({ dynamics, start }: Scene): readonly Fact[] {
  const { kind, rate, steps, horizon } = dynamics;
  return [
    { kind: 'run', text: kind === 'flow' ? `flow to t = ${plain(horizon)}` : `${steps} steps of η = ${plain(rate)}` },
    { kind: 'start', text: start === null ? 'from θ' : `from (${start.map((x) => plain(x)).join(', ')})` },
  ];
}
