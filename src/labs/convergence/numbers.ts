import type { Curves } from '../../model/charts/curves';
import { decadesAround } from '../../model/charts/line-chart';
import { number, tableOf } from '../../model/export/table';
import type { LabNumbers, LabTable, Readout } from '../../model/labs/types';
import { count, plain, significant } from '../../model/numbers/format';
import { bandsOf, convergedReadout, shotsChart, sweepTables } from './numbers-sweeps';
import type { Options, Result } from './simulate';

export interface View extends LabNumbers {
  readonly losses: Curves;
  readonly margins: Curves;
  readonly balance: Curves;
  readonly shots: Curves;
  /** ℓ at the last step over ℓ at the first. */
  readonly left: number;
  readonly diverged: boolean;
  /** Whether the loss first grew tenfold and then came down. */
  readonly catapulted: boolean;
  readonly margin: number;
}

/** Losses below this are rounding. */
const floor = 1e-24;

export function numbers(options: Options, result: Result): View {
  const { run, bound } = result;
  const [first, last] = [run.loss[0] ?? Number.NaN, run.loss[run.loss.length - 1] ?? Number.NaN];
  const left = last / first;
  const catapulted = Math.max(...run.loss) > 10 * first && left < 1e-3 && !run.diverged;
  return {
    losses: lossChart(options, result),
    margins: marginChart(result),
    balance: balanceChart(result),
    shots: shotsChart(options, result),
    ...{ left, diverged: run.diverged, catapulted, margin: bound.margin },
    readouts: readouts(options, result, left),
    sentence: sentenceOf(options, result, left, catapulted),
    notes: run.diverged
      ? [
          `The run left all numbers after ${count(run.step[run.step.length - 1] ?? 0, 'step')} and is shown up to there.`,
        ]
      : [],
    tables: tables(result),
  };
}

function sentenceOf({ start, eta, M }: Options, { run, bound }: Result, left: number, catapulted: boolean): string {
  const product = start === 'catapult' ? ` ηM² = ${significant(eta * M * M, 2)}.` : '';
  if (run.diverged) return `Gradient descent diverges.${product}`;
  if (catapulted)
    return `The loss first explodes, then the layers shrink and gradient descent converges: a catapult.${product}`;
  if (!(left < 0.1))
    return `Gradient descent does not converge: ${bound.margin > 0 ? 'the start has a margin, so give it more steps' : 'the start has no deficiency margin'}.${product}`;
  return `Gradient descent brings the loss down by a factor ${significant(1 / Math.max(left, floor), 2)}.${product}`;
}

/** The rate of the flow holds from balanced layers alone. */
const isBalanced = ({ run }: Result): boolean => (run.imbalance[0] ?? 1) < 1e-9;

/** The last of a list, where the bands are farthest apart. */
const lastOf = (list: ArrayLike<number>): number => list[list.length - 1];

const axisOf = ({ run }: Result) => ({ label: 'step', low: 0, high: Math.max(1, run.step[run.step.length - 1] ?? 1) });

function lossChart(options: Options, result: Result): Curves {
  const { run } = result;
  const flow = isBalanced(result) ? lossOfFlow(options, result) : undefined;
  const bands = bandsOf(result);
  const ends = bands.flatMap((band) => [band.low, band.high].flatMap(lastOf));
  const [low, high] = decadesAround([...run.loss, ...(flow ?? []), ...ends].filter((value) => value > floor));
  return {
    x: axisOf(result),
    y: { label: 'loss ½‖W − Φ‖²', low, high, log: true },
    bands,
    curves: lossCurves(options, result, flow),
    title: 'Loss by step',
    description: 'The loss of gradient descent by step beside the bound of the theorem and the rate of the flow.',
  };
}

/** The flow's own rate, added up along the run. */
function lossOfFlow({ eta }: Options, { run, rates }: Result): number[] {
  let sum = 0;
  return run.step.map((step, i) => {
    if (i > 0) sum += eta * rates[i - 1] * (step - run.step[i - 1]);
    return (run.loss[0] ?? 1) * Math.exp(-sum);
  });
}

function lossCurves({ eta }: Options, { run, bound }: Result, flow: readonly number[] | undefined): Curves['curves'] {
  const [x, style] = [run.step, 'dashed'] as const;
  const theorem = x.map((step) => (run.loss[0] ?? 1) * bound.factor ** step);
  return [
    { key: 'run', label: `gradient descent, η = ${plain(eta)}`, ink: 'parametric', width: 2.4, x, y: run.loss },
    ...(flow ? [{ key: 'flow', label: 'rate of the flow, 2Nσ^(2−2/N)', ink: 'w', style, x, y: flow } as const] : []),
    ...(bound.margin > 0
      ? [{ key: 'theorem', label: 'the theorem, at its own η', ink: 'canonical', style, x, y: theorem } as const]
      : []),
  ];
}

function marginChart(result: Result): Curves {
  const { run } = result;
  const [low, high] = decadesAround(run.sigmaMin.filter((sigma) => sigma > 1e-12));
  return {
    x: axisOf(result),
    y: { label: 'smallest singular value of W', low, high, log: true },
    curves: [{ key: 'sigma', label: 'σ of W', ink: 0, x: run.step, y: run.sigmaMin }],
    title: 'Away from lower rank',
    description:
      'The smallest singular value of the product by step: near 0 the preconditioner vanishes in a direction.',
  };
}

function balanceChart(result: Result): Curves {
  const { run, bound } = result;
  const known = run.imbalance.filter((value) => value > 1e-17);
  const [low, high] = decadesAround([...known, ...(bound.balance > 0 ? [bound.balance] : [])]);
  return {
    x: axisOf(result),
    y: { label: 'imbalance of the layers', low, high, log: true },
    curves: [{ key: 'imbalance', label: '‖W′ᵀW′ − WWᵀ‖ of neighbours', ink: 3, x: run.step, y: run.imbalance }],
    levels:
      bound.balance > 0
        ? [{ key: 'delta', axis: 'y', at: bound.balance, label: 'δ of the theorem', ink: 'canonical' }]
        : [],
    title: 'Balance of the layers',
    description: 'How far neighbouring layers are from balance by step, beside what the theorem allows.',
  };
}

function readouts({ eta }: Options, { run, bound, N, others }: Result, left: number): Readout[] {
  const steps = run.step[run.step.length - 1] ?? 0;
  const factor = steps > 0 ? left ** (1 / steps) : Number.NaN;
  const hasMargin = bound.margin > 0;
  return [
    {
      key: 'factor',
      label: 'Factor of the loss with each step, on average',
      value: run.diverged ? 'diverges' : significant(factor, 4),
      paper: hasMargin ? `at most 1 − ${significant(1 - bound.factor, 2)}, with its own η` : 'promises nothing here',
    },
    { key: 'margin', label: 'Deficiency margin c of the start', value: significant(bound.margin, 3), paper: 'above 0' },
    {
      key: 'balance',
      label: 'Imbalance of the start',
      value: significant(run.imbalance[0] ?? Number.NaN, 2),
      paper: hasMargin ? `at most ${significant(bound.balance, 2)}` : 'at most δ, which needs a margin',
    },
    {
      key: 'eta',
      label: 'Step η',
      value: plain(eta),
      paper: hasMargin
        ? `at most ${significant(bound.eta, 2)}, ${significant(eta / bound.eta, 2)} times less`
        : 'a bound that needs a margin',
    },
    ...convergedReadout(others),
    { key: 'layers', label: 'Layers', value: String(N) },
  ];
}

function tables(result: Result): LabTable[] {
  const { run, rates } = result;
  const rows = run.step.length > 0 ? run.step.map((_, i) => i) : [0];
  const at = (list: readonly number[]) => (i: number) => list[i] ?? Number.NaN;
  return [
    {
      id: 'run',
      label: 'Run by step',
      table: tableOf(
        'Gradient descent on the layers',
        [
          { name: 'step', unit: 'step', about: 'steps taken', of: at(run.step) },
          number<number>('loss', 'half the squared distance from the goal', at(run.loss)),
          number<number>('sigma_min', 'smallest singular value of the product', at(run.sigmaMin)),
          number<number>('imbalance', 'largest imbalance of neighbouring layers', at(run.imbalance)),
          number<number>('flow_rate', 'rate at which the loss of the flow falls, or faster', at(rates)),
        ],
        rows,
      ),
    },
    ...sweepTables(result),
  ];
}
