import type { Chapter } from '../types';

const wait =
  '?place=compare&board=together&title=Depth%20and%20the%20wait&map=depth&N=2&w=0.0002,0.0001&m1=0.8&m2=0.4&start=theta&run=flow&time=100&view=-0.1,1,-0.1,0.6&p1=name:two%20layers&p2=name:three;N:3;w:0.0002,0.0001&p3=name:four;N:4;w:0.0002,0.0001&p4=name:six;N:6;w:0.0002,0.0001';
const split = (a: number): string => `?map=deep-linear&h=1&w=1,0.5&A=${a}&gainmap=most&start=theta&eta=0.02&steps=60`;

export const depth: Chapter = {
  id: 'depth',
  title: 'Exploding and vanishing',
  able: 'say what depth and imbalance do to the size of a step.',
  steps: [
    {
      title: 'Depth makes small steps smaller',
      symbols: ['N', 'ŵ', 't'],
      say: [
        'A network of **depth** N multiplies N matrices. If they are balanced, all is told by w and its direction ŵ:',
        '$J J^\\top = \\lVert w\\rVert^{2 - 2/N}\\,\\bigl(I + (N - 1)\\,\\hat w \\hat w^\\top\\bigr)$',
        'Where w is small gradients **vanish**, where it is large they **explode**, and along w they are N times as strong as across.',
      ],
      figure: {
        link: wait,
        controls: [],
        caption:
          'Flows of networks of four depths, from one tiny w: one path, each at its own pace. Open marks name them.',
      },
      bet: {
        ask: 'From the same tiny w, how long do six layers take, beside two?',
        options: [
          {
            words: 'the same',
            if: {
              ratio: [
                { reading: 'endsAt', of: [4] },
                { reading: 'endsAt', of: [1] },
              ],
              under: 1.5,
            },
            reply: 'They compute the same functions, but their first steps are far smaller.',
          },
          {
            words: 'about twice as long',
            if: {
              ratio: [
                { reading: 'endsAt', of: [4] },
                { reading: 'endsAt', of: [1] },
              ],
              over: 1.5,
              under: 3,
            },
            reply: 'The wait grows faster than the number of layers does.',
          },
          {
            words: 'about five times as long',
            if: {
              ratio: [
                { reading: 'endsAt', of: [4] },
                { reading: 'endsAt', of: [1] },
              ],
              over: 3,
              under: 8,
            },
            reply: 'Yes: nearly all of it is spent waiting near zero.',
          },
          {
            words: 'for ever',
            if: { not: { reading: 'ending', of: [4], is: 'converged' } },
            reply: 'The pull is tiny near zero, but it is not zero.',
          },
        ],
        why: 'Two layers are there at the time t = {endsAt 1}, six at t = {endsAt 4}.',
      },
    },
    {
      title: 'Imbalance makes large steps larger',
      say: [
        'The largest gain is the square of the **operator norm** of J. Over [the fibre of one w](gain-map) it has a least value, {leastLargest}, where the layers are balanced; here it is {largest}.',
      ],
      figure: {
        link: split(1),
        show: ['flow'],
        controls: ['fibre.a', 'scene.eta'],
        caption: 'Two layers with one unit; A splits the same w over them.',
      },
      task: {
        goal: 'Write this same function with ten times the least gain.',
        check: { ratio: [{ reading: 'largest' }, { reading: 'leastLargest' }], over: 10 },
        witness: split(6),
        hint: 'Make one layer far larger than the other.',
        done: 'The gain is {largest}, where {leastLargest} would do: the same η takes steps that much larger.',
      },
    },
  ],
};
