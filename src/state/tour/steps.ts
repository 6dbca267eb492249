import type { Rule, Text } from '../learn/types';

/** A step of the tour: what to look at, something to do there, and how the app sees that it is done. */
export interface TourStep {
  readonly say: Text;
  /** Absent in the last one, which is done when it is read. */
  readonly task?: {
    readonly goal: Text;
    /** Held to what the scene was when the step began. */
    readonly check: Rule;
    /** A query that meets it, from that of the tour. */
    readonly witness: string;
  };
}

/** The tour of Explore. Its numbers are those of the scene as it is. */
export const tourSteps: readonly TourStep[] = [
  {
    say: 'The [blue arrow](vector) is the function: its two weights w.',
    task: {
      goal: 'Drag its tip.',
      check: { changed: ['w'] },
      witness: 'map=squared&theta=1,0.7&g=1,1&start=theta&run=flow',
    },
  },
  {
    say: '[Grey](canonical) is a gradient g, [vermilion](field) what this map makes of it: {gain} as long, turned by {turn}.',
    task: {
      goal: 'Drag the [ring](probe) to another g.',
      check: { changed: ['probe'] },
      witness: 'map=squared&theta=1,0.5&g=1,-1&start=theta&run=flow',
    },
  },
  {
    say: 'The [dashed ellipse](ellipse) does it for all gradients at once: its long axis is {κ} times its short one.',
    task: {
      goal: 'Make it a circle.',
      check: { reading: 'κ', under: 1.05 },
      witness: 'map=squared&theta=1,1&g=1,1&start=theta&run=flow',
    },
  },
  {
    say: 'Hold the function and write it in other numbers: the blue arrow stays, gradients change.',
    task: {
      goal: 'Among the families choose Polar, then Inverse.',
      check: { all: [{ not: { changed: ['w'] } }, { changed: ['family'] }] },
      witness: 'map=inverse&w=1,0.25&g=1,1&start=theta&run=flow',
    },
  },
  {
    say: 'The other picture descends a loss from here: [dashed](runs) as w, [solid](runs) as θ.',
    task: {
      goal: 'Move w, where both start, or the [green optimum](minimiser).',
      check: { changed: ['start', 'optimum'] },
      witness: 'map=squared&theta=1,0.5&g=1,1&start=theta&run=flow&m1=2',
    },
  },
  {
    say: 'That is all it takes. The address holds what you see: copy it, or go on.',
  },
];
