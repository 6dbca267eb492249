// Prints what typed maps cost: J and JJᵀg over a million points beside a hand-written loop and mathjs, and one keystroke
// in the form. Processor time, which is not comparable from one machine to another; ratios are. Fails above the limits.
import { all, create } from 'mathjs/number';
import { type CustomMap, type CustomSpec, customMap, load } from '../../src/core/expression/index.ts';
import { typedExamples } from '../../src/state/library/typed-examples.ts';
import { type Case, cases, mathjsLimit, type Points } from './expression-cases.ts';
import { median, print, table } from './table.ts';

const n = 1_000_000;
/** mathjs is slow enough to be timed on a part of the points. */
const part = 10;
const rounds = 9;

function makePoints(): Points {
  const column = (value: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => value(i));
  const empty = () => new Float64Array(n);
  return {
    n,
    theta: [column((i) => 4 * ((i * 0.618) % 1) - 2), column((i) => 4 * ((i * 0.414) % 1) - 2)],
    g: [column(Math.cos), column(Math.sin)],
    J: [empty(), empty(), empty(), empty()],
    u: empty(),
    v: empty(),
  };
}

function bind(spec: CustomSpec): CustomMap {
  const result = customMap(spec);
  if (!result.ok) throw new Error(`${spec.text}: ${result.problems[0].message}`);
  return result.value;
}

/** The same from derivatives that mathjs has simplified and compiled, with the quicker of its two kinds of scope. */
function mathjsLoop(text: string): (points: Points) => void {
  const math = create(all);
  const entries = text
    .split(',')
    .flatMap((formula) => ['t1', 't2'].map((name) => math.derivative(formula, name).compile()));
  const scope = new Map<string, number>();
  return ({ theta: [x, y], g: [gx, gy], J, u, v }) => {
    for (let i = 0; i < n / part; i++) {
      scope.set('t1', x[i]);
      scope.set('t2', y[i]);
      for (let k = 0; k < 4; k++) J[k][i] = entries[k].evaluate(scope);
      const s = J[0][i] * gx[i] + J[2][i] * gy[i];
      const t = J[1][i] * gx[i] + J[3][i] * gy[i];
      u[i] = J[0][i] * s + J[1][i] * t;
      v[i] = J[2][i] * s + J[3][i] * t;
    }
  };
}

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Rounds in which all ways take turns, so that what else the machine does falls on each of them. */
function compare({ text, limit, handWritten }: Case, points: Points): boolean {
  const map = bind({ text });
  const slow = mathjsLoop(text);
  const ways = {
    'hand-written loop': () => timed(() => handWritten(points)),
    'typed, in columns': () => timed(() => map.respondColumns(points.theta, points.g, points.J, points.u, points.v, n)),
    'mathjs, compiled': () => part * timed(() => slow(points)),
  };
  const times: Record<keyof typeof ways, number>[] = [];
  // The first round is for the compiler.
  for (let round = 0; round <= rounds; round++) {
    const time = {
      'hand-written loop': ways['hand-written loop'](),
      'typed, in columns': ways['typed, in columns'](),
      'mathjs, compiled': ways['mathjs, compiled'](),
    };
    if (round > 0) times.push(time);
  }
  const toHand = (name: keyof typeof ways) => median(times.map((time) => time[name] / time['hand-written loop']));
  const rows = (Object.keys(ways) as (keyof typeof ways)[]).map((name) => ({
    '': name,
    'ns per point': ((1e6 * median(times.map((time) => time[name]))) / n).toFixed(1),
    ratio: toHand(name).toFixed(2),
  }));
  const typed = toHand('typed, in columns');
  const faster = median(times.map((time) => time['mathjs, compiled'] / time['typed, in columns']));
  const kept = typed <= limit && faster >= mathjsLimit;
  print(`\nJ and JJᵀg of ${text} (${n} points, ${rounds} rounds in turn, medians)`);
  print(table(rows));
  print(
    `  ${kept ? 'ok' : 'FAILED'}: ${typed.toFixed(2)} times the loop, limit ${limit}; ` +
      `${faster.toFixed(0)} times as fast as mathjs, at least ${mathjsLimit}`,
  );
  return kept;
}

/**
 * Reading, differentiating, checking and compiling after one more character, which makes every text a new one. The
 * examples are those of the form, with their constants and ranges.
 */
function typing(): void {
  const rows = typedExamples.map(({ label, f1, f2, parameters, constants = [] }) => {
    const wishes = parameters.map(({ key, value, range }) => ({ key, default: value, ...(range && { range }) }));
    const specs = Array.from({ length: 60 }, (_, i) => ({
      text: [f1, `${f2} + 0.${i + 1}`],
      constants,
      parameters: wishes,
    }));
    const times = specs.map((spec) => timed(() => bind(spec)));
    return { '': label, 'ms, median': median(times).toFixed(2), 'slowest of 60': Math.max(...times).toFixed(1) };
  });
  print('\nOne keystroke in the form: reading, deriving, checking and binding, without drawing (no limit)');
  print(table(rows));
}

await load();
const points = makePoints();
const verdicts = cases.map((each) => compare(each, points));
typing();
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
