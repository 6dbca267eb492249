import { arrowNotes, keyWords } from './describe';
import { count, powerOfTen, significant } from './format';
import { gaugeItems } from './gauge/words';
import type { LegendItem, LegendModel, Mark } from './legend-types';
import type { ArrowColours, ArrowSet, Model } from './types';

export type { CriticalMark, LegendItem, LegendModel, Mark } from './legend-types';

type Layer = Model['scene']['hidden'][number];

const isHidden = ({ scene }: LegendModel, layer: Layer): boolean => scene.hidden.includes(layer);

function vectorWords(model: LegendModel): string {
  if (isHidden(model, 'vector')) return '';
  const { vector, parametric } = model.response;
  const name = vector.symbol === 'θ' ? 'θ, the parameter' : 'w, the function';
  return parametric.scale.mode === 'article' ? `${name}: direction only` : name;
}

const runWords = (which: 'canonicalRun' | 'parametricRun') => (model: LegendModel) =>
  isHidden(model, 'trajectories') ? '' : (model.flow[which]?.legend ?? '');

function optimumWords({ flow: { minimiser } }: LegendModel): string {
  if (minimiser.kind === 'none') return `no finite minimum: ${minimiser.why}`;
  return minimiser.kind === 'line' ? 'optima' : 'optimum w*';
}

const outsideWords = ({ flow }: LegendModel): string =>
  flow.outside.length > 0 ? `no θ gives this w: ${flow.outsideWhy}` : '';

export const responseItems: readonly LegendItem[] = [
  { mark: 'canonical', words: (model) => (isHidden(model, 'canonical') ? '' : 'canonical g') },
  { mark: 'parametric', words: () => 'parametric JJᵀg' },
  { mark: 'vector', words: vectorWords },
  ...gaugeItems,
];

const manyOf = (model: LegendModel) => (isHidden(model, 'trajectories') ? undefined : model.flow.many);

const startsWords = (model: LegendModel): string => {
  const more = (manyOf(model)?.entries.length ?? 1) - 1;
  return more > 0 ? `${count(more, 'more start')}; ends: squares canonical, dots parametric` : '';
};

const predictedWords = (model: LegendModel): string => {
  const marked = manyOf(model)?.entries.some(({ predicted }) => predicted && 'w' in predicted);
  return marked || model.flow.mirror?.limit ? 'predicted end of the flow' : '';
};

/** Marks that are there only where more starts, or a scale of the start, were asked for. */
const startItems: readonly LegendItem[] = [
  { mark: 'starts', words: startsWords },
  { mark: 'predicted', words: predictedWords },
  { mark: 'least', words: (model) => (manyOf(model)?.least ? 'optima of least ℓ₁, ℓ₂ and ℓ∞ norm' : '') },
];

export const flowItems: readonly LegendItem[] = [
  { mark: 'canonical-run', words: runWords('canonicalRun') },
  { mark: 'parametric', words: runWords('parametricRun') },
  { mark: 'optimum', words: optimumWords },
  { mark: 'outside', words: outsideWords },
  { mark: 'singular', words: ({ flow }) => (flow.planeImage?.singular?.length ? 'rank loss of J' : '') },
  { mark: 'streamline', words: ({ flow }) => flow.streamlines?.legend ?? '' },
  { mark: 'finite-step', words: ({ flow }) => flow.finiteStep?.words ?? '' },
  { mark: 'first-order', words: ({ flow }) => (flow.finiteStep ? 'first order, w − ηJJᵀg; grey: w − ηg' : '') },
  { mark: 'half-space', words: ({ flow }) => (flow.finiteStep ? 'uphill of the probe g' : '') },
  ...startItems,
  { mark: 'mirror', words: ({ flow }) => flow.mirror?.words ?? '' },
];

/** What the length of a parametric arrow stands for. */
export const arrowMagnitudes = { response: '‖JJᵀg‖', flow: '‖JJᵀ∇L‖', plane: '‖Jᵀ∇L‖' } as const;

/** An end of the colour bar. */
export const colourTick = (value: number, { log }: Pick<ArrowColours, 'log'>): string =>
  log ? powerOfTen(Math.round(Math.log10(value))) : `${significant(value, 2)}°`;

/** The legend of one picture as data, for those who draw it themselves. */
export interface Legend {
  readonly items: readonly { readonly mark: Mark; readonly words: string }[];
  /** Words of the arrow key, and its length in axis units. */
  readonly key?: { readonly words: string; readonly length: number };
  readonly colours?: { readonly title: string; readonly low: string; readonly high: string };
  /** The same of the map of gain below the arrows. */
  readonly gains?: { readonly title: string; readonly low: string; readonly high: string };
  /** What is not drawn as it is. */
  readonly notes: string;
  /** A sentence below. */
  readonly caption: string;
}

const shownItems = (items: readonly LegendItem[], model: LegendModel): Legend['items'] =>
  items.map(({ mark, words }) => ({ mark, words: words(model) })).filter(({ words }) => words !== '');

/** What the length and colour of arrows mean. */
export function arrowLegend(set: ArrowSet, spacing: number, what: string): Pick<Legend, 'key' | 'colours' | 'notes'> {
  const { colours, scale } = set;
  return {
    key: { words: keyWords(set, what), length: scale.key.length * spacing },
    ...(colours && {
      colours: {
        title: colours.title,
        low: colourTick(colours.domain[0], colours),
        high: colourTick(colours.domain[1], colours),
      },
    }),
    notes: arrowNotes(set),
  };
}

export function responseLegend(model: LegendModel): Legend {
  const { parametric, spacing } = model.response;
  const items = shownItems(responseItems, model);
  return { items, ...arrowLegend(parametric, spacing, arrowMagnitudes.response), caption: '' };
}

export function flowLegend(model: LegendModel): Legend {
  const { parametric, spacing, recipe, gainMap } = model.flow;
  const caption = [recipe, model.flow.caption].filter(Boolean).join(' ');
  const items = shownItems(flowItems, model);
  const below = { items, notes: '', ...(gainMap && { gains: gainMap }) };
  if (isHidden(model, 'field')) return { ...below, caption: recipe };
  // Lines have no lengths that a key could explain.
  if (model.flow.streamlines) return { ...below, caption };
  return { ...below, ...arrowLegend(parametric, spacing, arrowMagnitudes.flow), caption };
}

/** The legend of several panels: what their marks mean, without what one of them came to. */
export function commonLegend(model: LegendModel, kind: 'response' | 'flow'): Legend {
  const own = kind === 'flow' ? flowLegend(model) : responseLegend(model);
  const general: Partial<Record<Mark, string>> = {
    'canonical-run': 'canonical run',
    parametric: kind === 'flow' ? 'parametric: −JJᵀ∇L and its run' : 'parametric JJᵀg',
    outside: 'no θ gives this w',
    mirror: 'mirror potential: divergence from the start',
    streamline: 'streamlines of −JJᵀ∇L',
    'finite-step': 'exact step w(θ − ηJᵀg)',
  };
  const items = own.items.map(({ mark, words }) => ({ mark, words: general[mark] ?? words }));
  return { ...own, items, notes: '', caption: '' };
}
