import type { UnitChange } from '../../core/labs/dead-units';
import { quantile } from '../../core/numerics/quantile';
import type { Bars } from '../../model/charts/bars';
import type { Curves } from '../../model/charts/curves';
import type { MatrixChart } from '../../model/charts/matrix';
import { number, numbered, numbers as numbersOf, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { count, significant } from '../../model/numbers/format';
import { type Case, networks, type Options, type Result, type Sweep } from './simulate';

export interface View extends LabNumbers {
  readonly jacobian: MatrixChart;
  readonly spectrum: Bars;
  readonly gradient: Bars;
  readonly chances: Curves;
  readonly rank: number;
  readonly swallowed: number;
  readonly ghost: boolean;
  readonly units: Bars;
  /** Which units are changed. */
  readonly changed: readonly boolean[];
}

/** What units are called after a change. */
const changedTo: Readonly<Record<UnitChange, string>> = {
  kill: 'dead',
  duplicate: 'equal to its neighbour',
  double: 'parallel to its neighbour',
  oppose: 'opposite to its neighbour',
  silence: 'silent',
};

export function numbers(options: Options, { own, sweep }: Result): View {
  const { rank, swallowed, ghost } = own.after;
  return {
    jacobian: jacobianChart(own),
    spectrum: spectrumChart(own),
    gradient: gradientChart(own),
    chances: chancesChart(options, sweep),
    rank,
    swallowed,
    ghost,
    units: unitsChart(own),
    changed: own.changed,
    readouts: readouts(options, own, sweep),
    sentence: sentenceOf(options, own),
    notes: notesOf(options, own),
    tables: tables(own, sweep),
  };
}

const percent = (part: number): string =>
  part < 1e-9 ? '0 %' : part > 1 - 1e-9 ? '100 %' : `${significant(100 * part, 3)} %`;

function notesOf({ gradient, which, h }: Options, { after }: Case): string[] {
  return [
    ...(gradient === 'lost' && after.kernel.length === 0
      ? ['No gradient is lost here, so the drawn one is sent.']
      : []),
    ...(which !== '' && which.length !== h
      ? ['The units that were chosen belong to another number of units; the first ones are changed.']
      : []),
  ];
}

function sentenceOf({ change, h }: Options, { J, after, changed }: Case): string {
  const m = changed.filter(Boolean).length;
  const units = m === 0 ? 'With all units as drawn' : `With ${m} of ${count(h, 'unit')} ${changedTo[change]}`;
  const lost = after.ghost ? 'all of g is swallowed: a ghost' : `${percent(after.swallowed)} of g is swallowed`;
  return `${units}, J has rank ${after.rank} of ${J.rows}, and ${lost}.`;
}

function jacobianChart({ J }: Case): MatrixChart {
  const columns = Array.from({ length: J.columns }, (_, j) => j);
  const rows = Array.from({ length: J.rows }, (_, i) => i);
  const zeroRow = rows.map((i) => columns.every((j) => J.data[i * J.columns + j] === 0));
  return {
    rows: J.rows,
    columns: J.columns,
    values: J.data,
    most: J.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1,
    // A row of zeros: a weight that nothing moves.
    framed: (cell) => zeroRow[Math.floor(cell / J.columns)],
    caption: 'by unit: click to change one; then the second layer',
    title: 'J = ∂w/∂θ',
    description: `The Jacobian, ${J.rows} rows and ${J.columns} columns; rows of zeros are framed.`,
  };
}

const subscript = (n: number): string => String(n).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);

function spectrumChart({ after: { sigma, rank } }: Case): Bars {
  const most = Math.max(sigma[0], 1e-9);
  return {
    y: { label: 'singular values of J', low: 0, high: 1.08 * most },
    bars: Array.from(sigma, (value, i) => ({
      key: String(i),
      label: `σ${subscript(i + 1)}`,
      value,
      ink: i < rank ? 'parametric' : 'muted',
    })),
    title: 'Spectrum of J',
    description: `${sigma.length} singular values, ${rank} of them above 0.`,
  };
}

/** How much of g each direction carries: what is beyond the rank is lost. */
function gradientChart({ J, g, after }: Case): Bars {
  const size = Math.hypot(...g) || 1;
  const kept = after.kernel.map((vector) => vector.reduce((sum, x, i) => sum + x * g[i], 0) ** 2 / size ** 2);
  const lost = kept.reduce((sum, x) => sum + x, 0);
  return {
    y: { label: 'part of ‖g‖²', low: 0, high: 1.08 },
    bars: [
      { key: 'kept', label: 'reaches θ', value: Math.max(0, 1 - lost), ink: 'parametric' },
      { key: 'lost', label: 'is swallowed', value: lost, ink: 'canonical' },
    ],
    title: 'What becomes of g',
    description: `Of the squared gradient over ${J.rows} outputs ${percent(lost)} is swallowed.`,
  };
}

/** What would be lost without each unit: those that lose nothing more than is lost anyway are not needed for g. */
function unitsChart({ after, changed, without }: Case): Bars {
  return {
    y: { label: 'part of g swallowed without the unit; lines: with all', low: 0, high: 1.08 },
    bars: without.map(({ swallowed }, k) => ({
      ...{ key: String(k), label: String(k + 1), value: swallowed, beside: after.swallowed },
      ink: changed[k] ? 'canonical' : 'parametric',
    })),
    title: 'Unit by unit',
    description: `The part of g that is swallowed without each of ${count(without.length, 'unit')}, beside that with all.`,
  };
}

function chancesChart({ h, change }: Options, sweep: readonly Sweep[]): Curves {
  const sorted = sweep.map(({ swallowed }) => Float64Array.from(swallowed).sort());
  const x = sweep.map(({ changed }) => changed);
  const at = (q: number) => sorted.map((parts) => quantile(parts, q));
  return {
    x: { label: `units that are ${changedTo[change]}`, low: -0.15, high: h + 0.15 },
    y: { label: 'part of a drawn gradient that is swallowed', low: 0, high: 1 },
    bands: [
      { key: 'wide', ink: 'parametric', x, low: at(0.1), high: at(0.9) },
      { key: 'narrow', ink: 'parametric', x, low: at(0.25), high: at(0.75) },
    ],
    curves: [
      { key: 'median', label: 'median, with 25–75 and 10–90 %', ink: 'parametric', x, y: at(0.5) },
      {
        ...{ key: 'each', label: `each of ${networks} networks`, ink: 'canonical', style: 'dots', width: 1.8 },
        x: sweep.flatMap(({ changed, swallowed }) => swallowed.map(() => changed)),
        y: sweep.flatMap(({ swallowed }) => [...swallowed]),
      },
    ],
    title: 'Over many networks',
    description: 'The swallowed part of a random gradient by how many units are changed, as quantiles over networks.',
  };
}

function readouts({ h, model }: Options, own: Case, sweep: readonly Sweep[]): Readout[] {
  const { J, after, unseen } = own;
  const last = sweep[sweep.length - 1];
  const [kernel] = after.kernel;
  return [
    {
      key: 'swallowed',
      label: 'Part of the gradient that is swallowed',
      value: percent(after.swallowed),
      paper: 'identical neurons give J a partial rank',
    },
    { key: 'rank', label: `Rank of J, of ${J.rows}`, value: String(after.rank) },
    { key: 'ghost', label: 'Ghost: Jᵀg = 0 and g is not', value: after.ghost ? 'yes' : 'no' },
    { key: 'theta', label: '‖Jᵀg‖', value: significant(after.thetaGradient) },
    ...(model === 'relu' ? [{ key: 'unseen', label: 'Points that no unit sees', value: String(unseen) }] : []),
    ...(kernel
      ? [
          {
            key: 'kernel',
            label: 'A direction that is swallowed',
            value: Array.from(kernel, (x) => significant(Math.abs(x) < 1e-12 ? 0 : x, 2)).join(', '),
          },
        ]
      : []),
    ...(last && last.changed === h
      ? [
          {
            key: 'whole',
            label: 'Networks of full rank with all units changed',
            value: `${last.ranks.filter((rank) => rank === J.rows).length} of ${networks}`,
          },
        ]
      : []),
  ];
}

function tables(one: Case, sweep: readonly Sweep[]): LabTable[] {
  return [jacobianTable(one), unitsTable(one), ...networkTables(sweep)];
}

const jacobianTable = ({ J, g, after }: Case): LabTable => ({
  id: 'jacobian',
  label: 'J and g',
  table: tableOf(
    'J row by row, with the gradient that is sent through it',
    [
      number<number>('g', 'entry of the gradient', (i) => g[i]),
      number<number>('sigma', 'singular value of J, in falling order', (i) => after.sigma[i]),
      ...numbersOf<number>(numbered('J', J.columns), 'entry of J in this column', (i) =>
        J.data.subarray(i * J.columns, (i + 1) * J.columns),
      ),
    ],
    Array.from({ length: J.rows }, (_, i) => i),
  ),
});

const unitsTable = ({ changed, without }: Case): LabTable => ({
  id: 'units',
  label: 'Unit by unit',
  table: tableOf<number>(
    'What is lost without each unit',
    [
      number('unit', 'unit, from 1', (k) => k + 1),
      number('changed', '1 where it is changed', (k) => Number(changed[k])),
      number('rank', 'rank of J without it', (k) => without[k].rank),
      number('swallowed', 'part of the squared gradient in ker Jᵀ without it', (k) => without[k].swallowed),
    ],
    without.map((_, k) => k),
  ),
});

function networkTables(sweep: readonly Sweep[]): LabTable[] {
  const rows = sweep.flatMap(({ changed, ranks, swallowed }) =>
    ranks.map((rank, k) => ({ changed, network: k + 1, rank, swallowed: swallowed[k] })),
  );
  if (rows.length === 0) return [];
  type Row = (typeof rows)[number];
  const table = tableOf(
    'Rank of J and swallowed part of a drawn gradient',
    [
      number<Row>('changed', 'units that are changed', ({ changed }) => changed),
      number<Row>('network', 'network, from the seed on', ({ network }) => network),
      number<Row>('rank', 'rank of J', ({ rank }) => rank),
      number<Row>('swallowed', 'part of the squared gradient in ker Jᵀ', ({ swallowed }) => swallowed),
    ],
    rows,
  );
  return [{ id: 'networks', label: 'Over many networks', table }];
}
