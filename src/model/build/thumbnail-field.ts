import {
  createField,
  createJet,
  type Family,
  type Field,
  placeGrid,
  preconditioner,
  responseField,
  type Theta,
} from '../../core';

/** The same function for all families, with one weight well above the other, so that their pictures can be compared. */
const sample = Float64Array.of(1.5, 0.6);
const ticks = Float64Array.of(-2, -1, 0, 1, 2);

/** The response map of a family with its default options, 5 × 5; undefined if those do not bind. */
export function thumbnailField(family: Family): Field | undefined {
  const defaults = Object.values(family.options).map((spec) => [spec.key, spec.default]);
  const bound = family.bind(Object.fromEntries(defaults));
  if (!bound.ok || bound.value.pending) return undefined;
  const map = bound.value;
  const home: Theta = Float64Array.from(map.parameters, (spec) => spec.default);
  const position = new Float64Array(map.fibre.parameters.length);
  const lifted: Theta = new Float64Array(map.p);
  const found = map.fibre.of(home, position) && map.fibre.lift(sample, position, home, lifted);
  const jet = createJet(map.p, 2);
  map.evaluate(found ? lifted : home, jet);
  const G = new Float64Array(4);
  preconditioner(jet.J, 2, G);
  const field = createField(ticks.length ** 2);
  placeGrid(ticks, ticks, field);
  responseField(G, field);
  return field;
}
