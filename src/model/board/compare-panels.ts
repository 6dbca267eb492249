import { keptTogether, pair, significant } from '../numbers/format';
import { notYet } from '../words/not-yet';
import type { PanelModel } from './build-board';

/** How the panels of a board differ, in a sentence or two computed from them; empty for fewer than two that show their answer. */
export function comparePanels(panels: readonly PanelModel[]): string {
  // What a question hides would be told by its sum with the others.
  const open = panels.filter(({ covered }) => !covered);
  const responses = open.filter(({ panel }) => panel.view === 'response');
  const flows = open.filter(({ panel }) => panel.view === 'flow');
  const texts = [compareResponses(responses), compareFlows(flows)];
  return keptTogether(texts.filter((text) => text !== '').join(' '));
}

function compareResponses(panels: readonly PanelModel[]): string {
  const [first] = panels;
  if (!first || panels.length < 2) return '';
  const isAlike = (words: (panel: PanelModel) => string) => panels.every((panel) => words(panel) === words(first));
  const bend = ({ model }: PanelModel) => model.spectrum.condition;
  const [mildest, hardest] = [least(panels, bend), greatest(panels, bend)];
  if (!isAlike(condition)) {
    return `${gainsOf(panels)}. “${mildest.name}” bends gradients least, ${condition(mildest)}; “${hardest.name}” most, ${condition(hardest)}.`;
  }
  const alike = `${condition(first)} in all panels.`;
  if (isAlike((panel) => gain(panel, 0) + gain(panel, 1))) {
    return `Gains reach from ${gain(first, 1)} to ${gain(first, 0)}, and ${alike}`;
  }
  return `${gainsOf(panels)}; ${alike}`;
}

const gain = ({ model }: PanelModel, i: 0 | 1): string => `×${significant(model.spectrum.eigenvalues[i])}`;

const condition = ({ model: { spectrum } }: PanelModel): string =>
  spectrum.rank < 2 ? 'rank 1 or less' : `κ = ${significant(spectrum.condition)}`;

/** From where to where the gains of all panels reach. */
function gainsOf(panels: readonly PanelModel[]): string {
  const weakest = least(panels, ({ model }) => model.spectrum.eigenvalues[1]);
  const strongest = greatest(panels, ({ model }) => model.spectrum.eigenvalues[0]);
  const [from, to] = [gain(weakest, 1), gain(strongest, 0)];
  if (weakest === strongest) return `Gains reach from ${from} to ${to}, both in “${weakest.name}”`;
  return `Gains reach from ${from} in “${weakest.name}” to ${to} in “${strongest.name}”`;
}

/** A run that has come to an end of its own, with where that is. */
interface End {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

function compareFlows(panels: readonly PanelModel[]): string {
  if (panels.length < 2) return '';
  if (panels.some(({ model }) => model.flow.waiting)) return `Some runs are ${notYet}.`;
  const found = panels.flatMap(endOf);
  const open = panels.length - found.length;
  const rest = open > 0 ? ` ${open} of ${panels.length} runs did not converge.` : '';
  if (found.length < 2) return rest.trim();
  const [sparse, even] = [least(found, norm1), least(found, normMax)];
  if (found.every((end) => distance(end, found[0]) <= 1e-3 * (1 + norm1(found[0])))) {
    return `All runs that converge end at ${at(found[0])}.${rest}`;
  }
  return `Of the ends, “${sparse.name}” has the least ‖w‖₁, ${significant(norm1(sparse))} at ${at(sparse)}; “${even.name}” the least ‖w‖∞, ${significant(normMax(even))} at ${at(even)}.${rest}`;
}

function endOf({ name, model }: PanelModel): readonly End[] {
  const run = model.flow.parametricRun;
  if (run?.trajectory.ending.reason !== 'converged') return [];
  const [x, y] = run.trajectory.w.slice(-2);
  return [{ name, x, y }];
}

const norm1 = ({ x, y }: End): number => Math.abs(x) + Math.abs(y);
const normMax = ({ x, y }: End): number => Math.max(Math.abs(x), Math.abs(y));
const distance = (a: End, b: End): number => Math.hypot(a.x - b.x, a.y - b.y);
const at = ({ x, y }: End): string => pair(x, y);

/** Of at least one item, the first of those whose value is the least. */
const least = <T>(items: readonly T[], value: (item: T) => number): T =>
  items.reduce((a, b) => (value(b) < value(a) ? b : a));

/** The same with the greatest. */
const greatest = <T>(items: readonly T[], value: (item: T) => number): T => least(items, (item) => -value(item));
