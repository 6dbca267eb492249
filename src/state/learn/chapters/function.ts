import type { Chapter } from '../types';

const signs = '&m1=1.44&m2=0.64&start=theta&run=flow&plane=1&planeview=-1.8,1.8,-1.8,1.8';
const bare = '&hide=slopes,probe,ellipse,field,trajectories';

export const functionChapter: Chapter = {
  id: 'function',
  title: 'One function, many parameters',
  able: 'name a second θ for the same w, and say what moves and what stays.',
  steps: [
    {
      title: 'A square forgets the sign',
      symbols: ['f', 'x'],
      say: [
        'A function of two inputs, each times its **weight**: $f(x) = w_1 x_1 + w_2 x_2$. Two numbers say all of it, so a function is a point w in a plane.',
        'Let each weight be the square of a **parameter** θ that is stored and trained: that rule is the **map** w(θ). A square forgets the sign, so {alike} different θ give this function: [the marked points](critical-points). All θ of one w are its **fibre**.',
      ],
      figure: {
        link: `?map=squared&theta=-1.2,0.8${signs}${bare}`,
        show: ['plane'],
        controls: ['theta.theta1', 'theta.theta2'],
        caption: 'The plane of θ, and in it the θ of one function.',
      },
      task: {
        goal: 'Move θ to another place with this very same function.',
        check: { same: 'w', moved: 'theta' },
        witness: `?map=squared&theta=1.2,-0.8${signs}${bare}`,
        hint: 'Flip the sign of a parameter, in its number box.',
        done: 'θ is {theta} now, and w is still {w}.',
      },
    },
    {
      title: 'A network has numbers to spare',
      symbols: ['W'],
      say: [
        'A **two-layer network** without bends is such a function too: $w^\\top = W_2 W_1$, the product of its layers, has six stored numbers for the two that count.',
        'The sliders put a matrix between the layers and its inverse behind it. θ is now {theta}; w stays at {w}, and [its arrow](vector) stands still.',
      ],
      figure: {
        link: '?map=deep-linear&w=1,0.5&A=1,0,0,1&start=theta&run=flow&hide=slopes,ellipse,probe,field,trajectories',
        show: ['response'],
        controls: ['shape.rotate', 'shape.stretch1', 'shape.shear'],
        caption: 'Blue: the function w. The sliders move θ along its fibre.',
      },
      bet: {
        ask: 'Every number of the first layer doubles, every number of the second is halved. The function…',
        on: '?map=deep-linear&w=1,0.5&A=2,0,0,2&start=theta&run=flow&hide=slopes,ellipse,probe,field,trajectories',
        options: [
          {
            words: 'doubles',
            if: { since: { reading: 'length' }, over: 1.5 },
            reply: 'The first layer alone would double it; the second takes the factor back.',
          },
          {
            words: 'stays as it is',
            if: { same: 'w', moved: 'theta' },
            reply: 'Yes: the factors cancel in the product.',
          },
          {
            words: 'is halved',
            if: { since: { reading: 'length' }, under: 0.7 },
            reply: 'The second layer alone would halve it; the first has doubled already.',
          },
        ],
        why: 'w is {w}, as before. So what? Read on.',
      },
      erratum: {
        claim: 'The article calls the canonical numbers θ and the parametric ones w.',
        where: 'throughout',
        holds: 'Here it is the other way round, as in most papers: w is the function, θ is what is stored.',
      },
    },
  ],
};
