import type { Chapter } from '../types';

const eight =
  '?place=compare&board=together&title=Which%20norm%20wins&map=identity&w=0.01,0.01&start=theta&loss=line&a=-1&b=-2&c=15&run=flow&time=1000000000000&view=0,10,0,10&hide=slopes&p1=name:w%20itself&p2=name:%CE%B8%C2%B2;map:squared;w:0.01,0.01&p3=name:%CE%B8%E2%81%B4;map:power;N:4;w:0.01,0.01&p4=name:exp%20%CE%B8;map:exponential;w:0.01,0.01&p5=name:1/%CE%B8;map:inverse;w:0.01,0.01&p6=name:%E2%88%9A%CE%B8;map:power;N:0.5;w:0.01,0.01&p7=name:polar;map:polar;w:0.01,0.01&p8=name:two%20layers;map:deep-linear;A:0.1,0,0,0.1;w:0.01,0.01';
const scale = (alpha: number): string =>
  `?map=difference&loss=line&a=1&b=2&c=-3&run=flow&time=60&alpha=${alpha}&view=-0.5,1.9,-0.3,2.1`;
const mirror = (theta: string): string =>
  `?map=squared&theta=${theta}&loss=line&a=1&b=2&c=-3&run=flow&time=40&start=theta&mirror=1&hide=slopes,field,contours&view=-0.6,2.4,-0.3,1.9`;

export const solutions: Chapter = {
  id: 'solutions',
  title: 'Which solution is found',
  able: 'match a map and a start to the solution that descent finds.',
  steps: [
    {
      title: 'All fit, the way decides',
      symbols: ['ℓ'],
      say: [
        'Where [many w fit](minimiser), nothing in the loss prefers one. That training prefers one is its **implicit bias**.',
        'Sizes of w are told by a **norm**: ℓ₁ sums its entries, ℓ₂ is its length, ℓ∞ its largest entry. On the line the least of each are {leastSum}, {leastLength} and {leastMost}. The first is **sparse**: all in one weight.',
      ],
      figure: {
        link: eight,
        controls: [],
        caption: 'Eight ways of writing one function, from one small start to the line of solutions.',
      },
      bet: {
        covers: 'all',
        ask: '1/θ from a small start ends nearest to the solution with…',
        options: [
          {
            words: 'the least largest weight, ℓ∞',
            if: { reading: 'nearestNorm', of: [5], is: 'ℓ∞' },
            reply: 'The article guesses so; it would need small weights to catch up, and here they are slowest.',
          },
          {
            words: 'the least length, ℓ₂',
            if: { reading: 'nearestNorm', of: [5], is: 'ℓ₂' },
            reply: 'That is the way of w itself, which bends nothing.',
          },
          {
            words: 'nearly all in one weight, ℓ₁',
            if: { reading: 'nearestNorm', of: [5], is: 'ℓ₁' },
            reply: 'Yes: the larger weight grows faster, and runs away.',
          },
        ],
        why: 'It ends at {end 5}. So do squares, {end 2}, and powers, {end 3}; roots do the opposite, {end 6}. w itself, {end 1}, and two layers, {end 8}, keep to ℓ₂.',
      },
      erratum: {
        claim: 'The article guesses that the inverse map favours ℓ∞.',
        where: 'in its words on the inverse map',
        holds: 'It favours ℓ₁, and quickly so; ℓ∞ is what roots of θ tend to.',
      },
    },
    {
      title: 'The scale of the start',
      symbols: ['u', 'v', 'α'],
      say: [
        'Write w as $u^2 - v^2$ and start from u = v = α, so that w is zero: the **scale** α alone decides. Large α keeps near the least length; small α grows one weight first @{woodworth2020}.',
      ],
      figure: {
        link: scale(1),
        show: ['flow'],
        controls: ['scene.alpha'],
        caption: 'The flow from zero to the line of solutions.',
      },
      task: {
        goal: 'Bring the end to the sparse solution, as nearly as can be seen.',
        check: { reading: 'endSum', under: 1.51 },
        witness: scale(0.01),
        hint: 'The smaller the start, the longer the wait, and the larger the head start of the first to grow.',
        done: 'It ends at {end}, beside {leastSum}. It tends there, and slowly: no α above zero gets there.',
      },
      erratum: {
        claim: 'The follow-up prints the constant of its line of solutions with a minus.',
        where: 'where it introduces its two losses',
        holds: 'With that sign no two positive weights lie on the line. Its pictures are of the other sign.',
      },
    },
    {
      title: 'A mirror tells the end',
      say: [
        'Why? Squares slow small weights down. The flow is then that of a **mirror potential** @{li2022}: [one of its lines](mirror) touches the line of solutions just where the run ends, at {end}.',
        'So the start picks the end by a distance of its own, which is no norm.',
      ],
      figure: {
        link: mirror('0.95,0.4'),
        show: ['flow'],
        controls: ['theta.theta1', 'theta.theta2'],
        caption: 'The squared map: a run, and lines of equal potential around its start.',
      },
      erratum: {
        claim: 'The follow-up says that the change from ℓ₂ to ℓ₁ holds for θ².',
        where: 'in its part on initialization',
        holds: 'It is proved for u² − v² from w = zero; squares alone cannot start there.',
      },
    },
  ],
};
