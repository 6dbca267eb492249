import { beforeAll, describe, expect, test, vi } from 'vitest';
import { load, read } from '../../../src/core/expression';
import { crossingFinder } from '../../../src/core/expression/algebra/barriers';
import { searchConserved } from '../../../src/core/expression/algebra/conserved';
import { type Derived, derive } from '../../../src/core/expression/algebra/engine';
import { directionalDerivative, forwardMode } from '../../../src/core/expression/algebra/forward-mode';
import type { MathNode } from '../../../src/core/expression/algebra/mathjs';
import { formulasOf } from '../../../src/core/expression/map/formulas';
import { checkJacobian } from '../../../src/core/expression/map/jacobian-check';
import { compile } from '../../../src/core/expression/program/program';
import { namesIn } from '../../../src/core/expression/text/gather';
import { Parser } from '../../../src/core/expression/text/parser';
import type { Reading } from '../../../src/core/expression/text/read';
import { Graph, type GraphNode } from '../../../src/core/expression/tree/graph';
import type { Syntax } from '../../../src/core/expression/tree/syntax';
import { growing, textOf } from './growing';
import { typed } from './typed';

/** What the work is counted in: never in time, so that a busy machine changes nothing. */
let count = 0;

/** Exponential work would not end by itself. */
function look(): void {
  if (++count > 3e6) throw new Error('more than three million looks');
}

vi.mock('../../../src/core/expression/algebra/mathjs', async (original) => {
  const real = await original<typeof import('../../../src/core/expression/algebra/mathjs')>();
  const nodes = (tree: MathNode): number => {
    let sum = 1;
    tree.forEach((child) => {
      sum += nodes(child);
    });
    return sum;
  };
  return {
    parse(text: string) {
      const tree = real.parse(text);
      count += nodes(tree);
      return tree;
    },
    differentiate(tree: MathNode, symbol: string) {
      const slope = real.differentiate(tree, symbol);
      count += nodes(slope);
      return slope;
    },
  };
});

beforeAll(load);

/** The nodes again, with every look at one of them counted. */
function counted({ graph, ...derived }: Derived): Derived {
  const copy = new Graph();
  copy.nodes.push(...graph.nodes);
  const nodes = new Proxy(copy.nodes, {
    get(target, key) {
      if (typeof key === 'string' && /^\d/.test(key)) look();
      return Reflect.get(target, key, target) as GraphNode;
    },
  });
  Object.defineProperty(copy, 'nodes', { value: nodes });
  return { ...derived, graph: copy };
}

function countedTree(tree: Syntax): Syntax {
  const whole = tree.kind === 'call' ? { ...tree, operands: tree.operands.map(countedTree) } : tree;
  return new Proxy(whole, {
    get(target, key) {
      if (key === 'kind') look();
      return Reflect.get(target, key, target);
    },
  });
}

function reading(formula: string): Reading {
  const result = read(textOf(formula));
  if (!result.ok) throw new Error(`${formula}: ${result.problems[0].message}`);
  return result.value;
}

function derived(formula: string): Derived {
  const found = derive(reading(formula));
  if (!found) throw new Error(`${formula} has too many parts`);
  return found;
}

type Analysis = (formula: string) => () => void;

/** Everything that happens to a formula: what it needs is made first, then its own looks at parts are counted. */
const analyses: Readonly<Record<string, Analysis>> = {
  reading: (formula) => () => {
    const looks = vi.spyOn(Parser.prototype, 'token', 'get');
    reading(formula);
    count += looks.mock.calls.length;
    looks.mockRestore();
  },
  names(formula) {
    const [tree] = reading(formula).formulas.map(countedTree);
    return () => namesIn(tree);
  },
  differentiation(formula) {
    const { formulas, ...rest } = reading(formula);
    const trees = formulas.map(countedTree);
    return () => {
      const made = vi.spyOn(Graph.prototype, 'operation');
      derive({ ...rest, formulas: trees });
      count += made.mock.calls.length;
      made.mockRestore();
    };
  },
  writing(formula) {
    const { formulas, ...rest } = reading(formula);
    const trees = formulas.map(countedTree);
    const found = counted(derived(formula));
    return () => {
      const { plain, tex, numpy } = formulasOf({ ...rest, formulas: trees }, found);
      count += [...plain, ...Object.values(tex), ...Object.values(numpy)].join('').length / 20;
    };
  },
  barriers(formula) {
    const { graph, w, keys } = counted(derived(formula));
    return () => crossingFinder(graph, w, keys, String);
  },
  programs(formula) {
    const { graph, w, J, keys } = counted(derived(formula));
    return () => compile(graph, [...w, ...J], keys.length);
  },
  'forward mode'(formula) {
    const { graph, w, J, keys } = counted(derived(formula));
    const slopes = new Float64Array(J.length);
    const theta = new Float64Array(keys.length);
    return () => {
      forwardMode(graph, w, keys.length)(theta, slopes, slopes);
      directionalDerivative(graph, J)(theta, theta, slopes);
    };
  },
  'check of J'(formula) {
    const found = counted(derived(formula));
    return () => checkJacobian(found);
  },
};

function work(analysis: Analysis, formula: string): number {
  const run = analysis(formula);
  count = 0;
  run();
  return count;
}

describe('work grows as the text does, not faster', () => {
  describe.each(growing)('$label', ({ most, of }) => {
    test.each(Object.keys(analyses))('%s', (name) => {
      const [quarter, whole] = [Math.floor(most / 4), most];
      const [little, much] = [work(analyses[name], of(quarter)), work(analyses[name], of(whole))];
      expect(little).toBeGreaterThan(0);
      // Four times the text: linear work is four times as much, quadratic sixteen times.
      // What is short is written at once, what is long in up to a dozen passes, one for each part that gets a name.
      const passes = name === 'writing' ? 3000 : 100;
      expect(much, `${little} for ${quarter}, ${much} for ${whole}`).toBeLessThan(7 * little + passes);
    });
  });
});

describe('the search for conserved functions has a budget', () => {
  test.each([
    ['in a domain that is all of space', 't1*t2+t3*t4, t5*t6+t7*t8'],
    ['in a small domain', 'sqrt(t1-2.9)*t2+t3*t4+t5+t6, t7*t8'],
    ['where w stands still', '0*t1*t2*t3*t4, 0*t5*t6*t7*t8'],
    ['of two equal weights', 't1+t2+t3+t4+t5+t6+t7+t8, t1+t2+t3+t4+t5+t6+t7+t8'],
  ])('%s', (_label, text) => {
    const map = typed(text);
    let points = 0;
    const evaluate: typeof map.evaluate = (theta, out) => {
      points++;
      map.evaluate(theta, out);
    };
    const jacobianAlong: typeof map.jacobianAlong = (...all) => {
      points++;
      map.jacobianAlong(...all);
    };
    searchConserved({ ...map, evaluate, jacobianAlong });
    expect(points).toBeLessThan(1600);
  });
});
