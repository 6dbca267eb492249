import type { Chapter } from '../types';

const product = (u: number, v: number): string =>
  `?map=custom&f1=u1*u2*u3*u4&f2=v1*v2*v3*v4&vars=${['u1', 'u2', 'u3', 'u4'].map((name) => `${name}:${u}`).join()},${['v1', 'v2', 'v3', 'v4'].map((name) => `${name}:${v}`).join()}&m1=1&m2=1&start=theta&run=flow&time=40`;

export const reading: Chapter = {
  id: 'reading',
  title: 'Where to read on',
  able: 'name for each claim the paper behind it, and a scene that shows it.',
  steps: [
    {
      title: 'Depth is a preconditioner',
      say: [
        'Arora, Cohen and Hazan: depth acts as a matrix that multiplies the gradient, N times as strongly along w as across.',
      ],
      figure: {
        link: '?map=depth&N=3&w=0.3,0.1&m1=1&m2=2&start=theta&run=flow&time=8',
        show: ['response', 'flow'],
        controls: ['map.N'],
        caption: 'What layers do to gradients, and their way beside that of w.',
      },
      papers: ['arora2018'],
    },
    {
      title: 'The wait grows with depth',
      say: [
        'Shamir: from usual starts, the steps that a product of many numbers needs grow exponentially with their count. Four factors show the wait, until t = {endsAt}.',
      ],
      figure: {
        link: product(0.3, 0.5),
        show: ['flow'],
        controls: ['theta.u1', 'theta.u2', 'theta.u3'],
        caption: 'Each weight is a product of four numbers; the smaller ones are late.',
      },
      task: {
        goal: 'Shorten the wait by a third.',
        check: { since: { reading: 'endsAt' }, under: 0.67 },
        witness: product(0.3, 0.5).replace('u1:0.3,u2:0.3,u3:0.3', 'u1:0.9,u2:0.9,u3:0.9'),
        hint: 'The smallest factors make the others wait.',
        done: 'Now it is there at t = {endsAt}.',
      },
      papers: ['shamir2018'],
    },
    {
      title: 'No minimum, but a direction',
      say: [
        'Soudry and others: where a line parts the data, the logistic loss has no minimum, and w grows for ever in a fixed direction @{soudry2018}. The parameterization decides which. After t = {endsAt} w has length {endLength}.',
        'Other claims need a lab to be seen:',
      ],
      figure: {
        link: '?map=squared&theta=0.8,0.4&loss=logistic&data=iris-apart&start=theta&run=flow&time=100&view=-1,12,-1,12',
        show: ['flow'],
        controls: ['scene.time'],
        caption: 'Weights that part two kinds of flowers.',
      },
      bet: {
        ask: 'In ten times the time, w becomes…',
        on: '?map=squared&theta=0.8,0.4&loss=logistic&data=iris-apart&start=theta&run=flow&time=1000&view=-1,12,-1,12',
        options: [
          {
            words: 'ten times as long',
            if: { since: { reading: 'endLength' }, over: 5 },
            reply: 'The better it fits, the less there is to gain: it slows down.',
          },
          {
            words: 'somewhat longer',
            if: { since: { reading: 'endLength' }, over: 1.2, under: 5 },
            reply: 'Yes: it grows for ever, like a logarithm.',
          },
          {
            words: 'no longer than it is',
            if: { since: { reading: 'endLength' }, under: 1.2 },
            reply: 'There is no place to rest: a longer w always fits a little better.',
          },
        ],
        why: 'Its length is {endLength} then, and goes on growing.',
      },
      erratum: {
        claim: 'The article says that a convex loss has one minimum, which can be reached.',
        where: 'in its part on critical points',
        holds: 'It takes more than that. A line of solutions has many, and data that a line parts have none.',
      },
      papers: [
        'gissin2020',
        'quadratic2020',
        'arora2019',
        'woodworth2020',
        'convergence2019',
        'gissin',
        'jiang2019',
        'berner2019',
      ],
    },
  ],
};
