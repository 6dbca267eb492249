import { turnAngle } from '../../core';
import { documentOfExhibit, type Exhibit } from '../../state/library/gallery';
import { keptWith } from '../cells/kept';
import { keptTogether, plain } from '../numbers/format';
import type { Model } from '../types/types';
import { buildBoard } from './build-board';

/** What can stand in a text of the gallery, as `{name panel}` or `{name panel panel}`; panels count from 1. */
const figures: Readonly<Record<string, (panel: Model, other: Model) => string>> = {
  κ: ({ spectrum }) => plain(spectrum.condition),
  /** Eigenvalues of JJᵀ: the gains along its axes. */
  largest: ({ spectrum }) => plain(spectrum.eigenvalues[0]),
  least: ({ spectrum }) => plain(spectrum.eigenvalues[1]),
  w: ({ w }) => point(w[0], w[1]),
  start: ({ flow }) => point(flow.start[0], flow.start[1]),
  end: ({ flow }) => endOf(flow),
  /** Of the angle between the images of the probe. */
  cosine: (a, b) => rounded(Math.cos(turnAngle(...a.probe.image, ...b.probe.image))),
  /** Between the images of the probe under both gauges, to a degree. */
  apart: ({ response }) => `${Math.round(((response.gauge?.second?.angle ?? Number.NaN) * 180) / Math.PI)}°`,
  scaled: ({ scene }) => plain(scaledFactor(Number(scene.map.options.N))),
};

/** To three decimals; what is 0 up to round-off is 0. */
const rounded = (x: number): string => plain(Math.round(x * 1000) / 1000);

/** JJᵀ of w = θᴺ/N² is this times w²⁻²ᐟᴺ: N² from θᴺ, and c²ᐟᴺ from the factor c = N⁻². */
const scaledFactor = (N: number): number => N ** 2 * (N ** -2) ** (2 / N);

/** What a run that sinks to 0 leaves over is 0. */
function point(x: number, y: number): string {
  const [a, b] = [x, y].map((value) => (Math.abs(value) < 1e-9 ? '0' : plain(value)));
  return `(${a}, ${b})`;
}

function endOf({ parametricRun }: Model['flow']): string {
  if (!parametricRun) return 'no end';
  const [x, y] = parametricRun.trajectory.w.slice(-2);
  return point(x, y);
}

/**
 * A text of the gallery with its numbers, computed from the panels it speaks of.
 * Throws on a name or a panel that does not exist: the texts are our own.
 */
export function fillText(text: string, panels: readonly Model[]): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, inside: string) => {
    const [name, ...numbers] = inside.split(' ');
    const named = numbers.flatMap((number) => panels[Number(number) - 1] ?? []);
    const known = Object.hasOwn(figures, name) && named.length === numbers.length && named.length > 0;
    if (!known) throw new Error(`unknown figure: ${whole}`);
    return figures[name](named[0], named[named.length - 1]);
  });
}

/** What to see in an exhibit. Its numbers are those of its own panels, whatever board is open. */
export const exhibitText: (exhibit: Exhibit) => string = keptWith((exhibit) => {
  const panels = exhibit.about.includes('{') ? buildBoard(documentOfExhibit(exhibit)).panels : [];
  return keptTogether(
    fillText(
      exhibit.about,
      panels.map(({ model }) => model),
    ),
  );
});
