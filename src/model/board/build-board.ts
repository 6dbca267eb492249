import { signal } from '@preact/signals-core';
import { gainSamples } from '../../overlays/gain-map/numbers';
import type { GainSamples } from '../../overlays/gain-map/numbers-gain';
import { columnsOf, type Document, type Panel, type PictureKind, pictureKinds } from '../../state/document/document';
import type { Scene } from '../../state/scene/scene';
import { colourLimits, type Measured, type ScaleBase } from '../arrows/arrow-sets';
import { ellipseScale } from '../arrows/pictures';
import { modelCell } from '../build/model';
import { sceneCells } from '../build/scene';
import { type Cell, cell, type Effort, sameParts } from '../cells/cell';
import { keptWith } from '../cells/kept';
import { atOnce, type Pace } from '../cells/pace';
import { grouped } from '../numbers/grouped';
import { coverEnds, coverModel } from '../questions/cover';
import { createShared, type Shared } from '../scene/shared';
import type { ColourLimits, Scales, SceneCells } from '../scene/types';
import type { Model } from '../types/types';
import { figuresOf, type PanelFigure } from './panel-figures';
import { panelNames } from './panel-names';

/** One panel's numbers, on the scales of its board. */
export interface PanelModel {
  readonly panel: Panel;
  readonly name: string;
  readonly model: Model;
  /** True while the panel's question hides its parametric field; the model is then without all that gives it away. */
  readonly covered: boolean;
  /** What the preconditioner does, in a few figures; none while it is covered. */
  readonly figures: readonly PanelFigure[];
  /** Panels of one group draw equal magnitudes alike; empty where a panel has a scale of its own. */
  readonly group: string;
  /** True where the panel's lengths are not on the scale that most panels share: it then has a key of its own. */
  readonly ownScale: boolean;
}

export interface BoardModel {
  readonly panels: readonly PanelModel[];
  readonly columns: number;
  /** Panels whose keys stand for all: one of each picture among those that share a scale. */
  readonly keyed: readonly PanelModel[];
}

/** From what the models of a board are computed. Both functions are called inside of cells. */
interface BoardInputs {
  readonly document: Cell<Document>;
  readonly effortOf: (panel: Panel) => Effort;
  readonly pace: Pace;
  readonly isCovered: (panel: Panel) => boolean;
}

/** One panel of the board as cells. */
interface PanelCells {
  readonly panel: Cell<Panel>;
  /** Of the picture that the panel shows. */
  readonly measured: Cell<Measured>;
  readonly gains: Cell<GainSamples | undefined>;
  /** The factor on which its ellipse would stand well in its window; undefined where it has none. */
  readonly ellipse: Cell<number | undefined>;
  readonly group: Cell<string>;
  readonly covered: Cell<boolean>;
  readonly model: Cell<Model>;
  readonly figures: Cell<readonly PanelFigure[]>;
}

/**
 * The models of all panels. They are measured together and put on shared scales; a panel whose numbers did not change
 * keeps its model.
 */
export function boardCell(inputs: BoardInputs): Cell<BoardModel> {
  const { document } = inputs;
  const list = cell(() => document.value.board.panels);
  const panels = panelsCell(inputs, list);
  const names = cell(() => panelNames(list.value));
  const most = cell(() => largestGroup(panels.value.map(({ group }) => group.value)));
  return cell(() => {
    const models = panels.value.map((each, i) => panelModel(each, () => names.value[i], most.value));
    const sharing = models.filter(({ ownScale }) => !ownScale);
    const keyed = pictureKinds.flatMap((view) => sharing.find(({ panel }) => panel.view === view) ?? []);
    return { panels: models, columns: columnsOf(document.value.board), keyed };
  });
}

/** Words are computed when they are read: a drag writes them more seldom than it paints. */
function panelModel(cells: PanelCells, nameNow: () => string, most: string): PanelModel {
  const group = cells.group.value;
  return {
    panel: cells.panel.value,
    get name() {
      return nameNow();
    },
    model: cells.model.value,
    covered: cells.covered.value,
    get figures() {
      return cells.figures.value;
    },
    group,
    ownScale: group !== most || most === '',
  };
}

/** The cells of each panel, kept by its id for as long as it is on the board. */
function panelsCell(inputs: BoardInputs, list: Cell<readonly Panel[]>): Cell<readonly PanelCells[]> {
  const kept = new Map<number, PanelCells>();
  const shared = createShared();
  const make = (id: number) => panelCells(inputs, { id, list, shared, scales });
  const panels = cell(() => {
    for (const id of kept.keys()) if (!list.value.some((panel) => panel.id === id)) kept.delete(id);
    return list.value.map(({ id }) => {
      const known = kept.get(id) ?? make(id);
      kept.set(id, known);
      return known;
    });
  }, sameParts);
  const scales = sharedScales(panels);
  return panels;
}

interface PanelInputs {
  readonly id: number;
  readonly list: Cell<readonly Panel[]>;
  readonly shared: Shared;
  readonly scales: SharedScales;
}

function panelCells(
  { document, effortOf, pace, isCovered }: BoardInputs,
  { id, list, shared, scales }: PanelInputs,
): PanelCells {
  const panel = cell((before?: Panel): Panel => {
    const found = list.value.find((each) => each.id === id) ?? before;
    if (found === undefined) throw new Error(`missing panel ${id}: it was never on the board`);
    return found;
  });
  const effort = cell(() => effortOf(panel.value));
  const covered = cell(() => isCovered(panel.value));
  const group = cell(() => (document.value.board.scaling === 'own' ? '' : groupOf(panel.value)));
  const cells: SceneCells = sceneCells({
    scene: cell(() => panel.value.scene),
    effort,
    pace,
    shared,
    inPanel: true,
    scales: () => scales({ panel, measured, gains, ellipse, group, covered }),
  });
  const measured = cell(() => cells[measuredOf(panel.value)].measured.value);
  const gains = gainSamples(cells);
  const ellipse = cell(() => ellipseScale(cells.local.value.spectrum, panel.value.scene.response.window));
  const shown = modelCell(cells);
  const model = cell(() => (covered.value ? coverOf(panel.value)(shown.value) : shown.value));
  const figures = cell(() =>
    covered.value ? [] : figuresOf(cells.local.value.spectrum, panel.value.view, measured.value),
  );
  return { panel, measured, gains, ellipse, group, covered, model, figures };
}

/** Lengths as the article prints them: each panel by its own mean. */
const asPrinted = keptWith((arrows: Scene['arrows']): Scene['arrows'] => ({ ...arrows, length: 'article' }));

const coverOf = ({ question }: Panel) => (question?.kind === 'end' ? coverEnds : coverModel);

/** By which arrows a panel is measured: a picture that shares no scale by those of descent, which it is beside. */
const measuredOf = ({ view }: Panel): 'response' | 'flow' => (view === 'response' ? view : 'flow');

/** Panels of w drawn by the same law share a scale. The article's law is a scale of each panel's own. */
function groupOf({ view, scene: { arrows } }: Panel): string {
  const shares = view === 'response' || view === 'flow';
  return arrows.length === 'article' || !shares ? '' : `${arrows.length} ${arrows.scale}`;
}

type Measure = Pick<PanelCells, 'panel' | 'measured' | 'gains' | 'ellipse' | 'group' | 'covered'>;
type SharedScales = (panel: Measure) => Scales;

/** The scales of each panel: those of its group, or its own where it has none. */
function sharedScales(panels: Cell<readonly Measure[]>): SharedScales {
  const keyOf = ({ group: name, panel }: Measure) => `${name.value} ${panel.value.view}`;
  const colourOf = ({ panel }: Measure) => panel.value.scene.arrows.colour;
  const bases = cell(() => grouped(panels.value, keyOf, baseOf));
  // The limits of the colours would tell the gains of a covered panel.
  const shown = cell(() => panels.value.filter(({ covered }) => !covered.value), sameParts);
  const ellipses = cell(() => grouped(shown.value, keyOf, sharedEllipse));
  const domains = cell(() => grouped(shown.value, colourOf, limitsOf));
  return (measure) => {
    const { panel, group: name, measured } = measure;
    const base = (view: PictureKind) =>
      cell((): ScaleBase => {
        const shares = name.value !== '' && view === panel.value.view;
        return (shares ? bases.value.get(keyOf(measure)) : undefined) ?? measured.value.base;
      });
    return {
      response: base('response'),
      flow: base('flow'),
      ellipse: cell(() => (name.value === '' ? undefined : ellipses.value.get(keyOf(measure)))),
      limits: cell(() => (name.value === '' ? undefined : domains.value.get(colourOf(measure))) ?? limitsOf([measure])),
      arrows: cell(() => (name.value === '' ? asPrinted(panel.value.scene.arrows) : panel.value.scene.arrows)),
    };
  };
}

/** An ellipse smaller than this part of the largest on one scale would be a speck. */
const speck = 1 / 8;

/** The factor on which the largest of all ellipses stands well in its window; none where others were specks on it. */
function sharedEllipse(panels: readonly Measure[]): number | undefined {
  const scales = panels.flatMap(({ ellipse }) => ellipse.value ?? []);
  const [least, most] = [Math.min(...scales), Math.max(...scales)];
  return least >= speck * most && Number.isFinite(least) ? least : undefined;
}

/** A map of gain is seen only where the flow field is. */
const limitsOf = (panels: readonly Measure[]): ColourLimits =>
  colourLimits(
    panels.map(({ measured }) => measured.value.colours),
    panels.map(({ panel, gains }) => (panel.value.view === 'flow' ? gains.value : undefined)),
  );

/** One base for several pictures: their middle reference, and the spacing of the densest. */
function sharedBase(bases: readonly ScaleBase[]): ScaleBase {
  const references = bases.map(({ reference }) => reference).sort((a, b) => a - b);
  return { reference: references[bases.length >> 1] ?? 1, spacing: Math.min(...bases.map(({ spacing }) => spacing)) };
}

const baseOf = (panels: readonly Measure[]): ScaleBase => sharedBase(panels.map(({ measured }) => measured.value.base));

function largestGroup(groups: readonly string[]): string {
  const sizes = grouped(
    groups.filter((name) => name !== ''),
    (name) => name,
    ({ length }) => length,
  );
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

type BuildBoard = (
  document: Document,
  effortOf?: BoardInputs['effortOf'],
  isCovered?: BoardInputs['isCovered'],
) => BoardModel;

/** Whoever knows nothing of answers is shown none. */
const asks = ({ question }: Panel): boolean => question !== null;

/** The models of one document. */
export const buildBoard: BuildBoard = (...inputs) => createBoardBuilder()(...inputs);

/** Makes the function that computes the models of one document after another, as a page does while it is edited. */
export function createBoardBuilder(): BuildBoard {
  const inputs = signal<Given | undefined>(undefined);
  const now = () => {
    if (inputs.value === undefined) throw new Error('missing document');
    return inputs.value;
  };
  const board = boardCell({
    document: cell(() => now().document),
    effortOf: (panel) => now().effortOf(panel),
    pace: atOnce,
    isCovered: (panel) => now().isCovered(panel),
  });
  return (document, effortOf = () => 'full', isCovered = asks) => {
    inputs.value = { document, effortOf, isCovered };
    return board.value;
  };
}

interface Given extends Omit<BoardInputs, 'document' | 'pace'> {
  readonly document: Document;
}
