import type { Chapter } from '../types';

const nine =
  '&start=theta&run=flow&time=20&view=-0.9,2.1,-0.9,2.1&plane=1&planeview=-1.8,1.8,-1.8,1.8&hide=slopes,ellipse,probe';
const dead = (b2: number): string =>
  `?map=custom&f1=u1*relu(a1)%2Bu2*relu(b1)&f2=u1*relu(a2)%2Bu2*relu(b2)&vars=u1:0.8,a1:-0.6:-1:1,a2:-0.4:-1:1,u2:0.9,b1:0.7:-1:1,b2:${b2}:-1:1&m1=1.2&m2=0.9&start=theta&run=flow&view=-0.3,1.6,-0.3,1.3&hide=slopes,field`;

export const ghosts: Chapter = {
  id: 'ghosts',
  title: 'Places that stop descent',
  able: 'tell a ghost from a minimum, and say when J makes one.',
  steps: [
    {
      title: 'The gradient can be swallowed',
      say: [
        'Descent on θ feels $J^\\top g$. At a **critical point** that is zero: because g is, or because Jᵀ sends it to zero, so that g is **swallowed**. The latter is a **ghost**: nothing of it is in the loss.',
        'Of the squared map the plane of θ shows [all of them](critical-points): {criticalKinds}. A **saddle** is left along one direction only.',
      ],
      figure: {
        link: `?map=squared&theta=0.3,0.001${nine}`,
        show: ['plane', 'flow'],
        controls: [],
        caption: 'Left the loss over θ, right the same run over w. Drag the optimum, the green dot.',
      },
      bet: {
        covers: 'ends',
        drawn: 'end',
        ask: 'The run starts with a second parameter just above zero. Were it zero exactly, the flow would end…',
        on: `?map=squared&theta=0.3,0${nine}`,
        options: [
          {
            words: 'at the optimum all the same',
            if: { reading: 'ending', is: 'converged' },
            reply: 'It would need the second weight to grow, and the derivative of a square is zero there.',
          },
          {
            words: 'short of it, with the second weight still zero',
            if: {
              all: [
                { reading: 'ending', is: 'ghost' },
                { reading: 'endLength', over: 1 },
              ],
            },
            reply: 'Yes: one row of J is zero, and the pull on that weight is swallowed.',
          },
          {
            words: 'where it starts',
            if: { reading: 'endLength', under: 0.5 },
            reply: 'Only the second weight is frozen; the first moves freely.',
          },
        ],
        why: 'It ends at {end}, on a saddle. A nudge would free it.',
      },
      task: {
        goal: 'Move the optimum so that a ghost becomes a minimum of the loss over θ.',
        check: { reading: 'constrainedMinima', over: 0 },
        witness: `?map=squared&theta=0.3,0.001&m2=-0.6${nine}`,
        hint: 'Squares reach no negative weight.',
        done: 'Now there are {criticalKinds}. A **constrained minimum** is as good as squares can do, and no nudge leaves it.',
      },
      erratum: {
        claim: 'The article says that such points are saddles.',
        where: 'in its part on critical points',
        holds: 'Most are; where the optimum is out of reach, a ghost is a true minimum over θ.',
        link: `?map=squared&theta=0.3,0.001&m2=-0.6${nine}`,
      },
    },
    {
      title: 'A dead neuron',
      say: [
        'Two units with a bend, and w is what the network gives for two inputs. The first is a **dead neuron**: no input wakes it, so its columns of J are zero. The other is blind to the second input.',
        'So J has **rank** {rank}. The second output cannot move, and [the run](runs) ends at {end}.',
      ],
      figure: {
        link: dead(-0.3),
        show: ['flow'],
        controls: ['theta.b2', 'theta.a2'],
        caption: 'The two outputs, and where training takes them.',
      },
      task: {
        goal: 'Wake a unit for the second input.',
        check: { reading: 'rank', is: 2 },
        witness: dead(0.3),
        hint: 'A unit is awake for an input where what it bends is positive.',
        done: 'The rank is {rank}, and the run gets to {end}.',
      },
    },
    {
      title: 'Twins at work',
      say: [
        'Two identical units without a bend. While their outputs are at work the rank is {rank 1}: twins stay twins, but JJᵀ is at least $\\lVert W_2\\rVert^2 I$. With outputs of zero it is {rank 2}, and this g is swallowed whole.',
        'Real networks seldom sit on such a point.',
      ],
      figure: {
        link: '?place=compare&map=deep-linear&theta=1,0.5,1,0.5,0.5,0.5&m1=-0.6&m2=1.2&start=theta&run=flow&view=-1.5,1.5,-0.5,2&p1=name:outputs%20at%20work;picture:flow&p2=name:outputs%20of%20zero;theta:1,0.5,1,0.5,0,0;picture:flow',
        controls: [],
        caption: 'Two networks of twin units, whose outputs differ.',
      },
      erratum: {
        claim: 'The article says that J loses rank where its columns depend on each other.',
        where: 'in its part on identical neurons',
        holds:
          'With more parameters than weights they always do. J loses rank where they fail to span the weights, which twins at work do not.',
      },
    },
  ],
};
