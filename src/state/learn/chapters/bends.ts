import type { Chapter } from '../types';

const look = '&window=-2.2,2.2,-2.2,2.2&grid=9&arrows=sqrt&hide=canonical,ellipse,probe,slopes';
const squared = `?place=compare&title=Squared&map=squared&theta=0.1,1&draw=theta${look}&p1=&p2=theta:0.5,1&p3=theta:1,1&p4=theta:2,1`;
const deep = `?place=compare&title=Deep&map=deep-linear&h=2&w=0,0.01&A=2,-1,-1,1&draw=w&g=0,1${look}&p1=name:A%20turns%20left&p2=name:A%20turns%20right;w:0,0.01;A:2,1,1,1&p3=name:A%20%3D%20I;w:0,0.01;A:1,0,0,1&p4=name:Another%20A;w:0,0.01;A:0.3333333333333333,-1,0,1`;
const inverse = '?map=inverse&theta=1,0.5&g=1,1&start=theta&draw=w&window=-4.4,4.4,-4.4,4.4&grid=9&hide=ellipse,slopes';
const polar = '?map=polar&theta=0.3,0.5&g=1,1&start=theta&draw=w&window=-2.2,2.2,-2.2,2.2&grid=9&hide=slopes';

export const bends: Chapter = {
  id: 'bends',
  title: 'Four ways to bend',
  able: 'say for four maps which gradients grow, before looking.',
  steps: [
    {
      title: 'Squared: the large get more',
      symbols: ['i'],
      say: ['In the **squared map** component i of g is multiplied by $4 w_i$. A weight near zero is almost frozen.'],
      figure: {
        link: squared,
        controls: [],
        caption: 'Four θ of the squared map. Drag a blue arrow.',
      },
      erratum: {
        claim: 'The article sets four fields side by side, to be compared.',
        where: 'in its figures of four panels',
        holds:
          'Each panel draws lengths in its own way, so only directions can be compared. Here one length means the same in all.',
      },
    },
    {
      title: 'Inverse: the same, much harder',
      say: [
        'In the **inverse map** the factor is $w_i^4$. Mind which number is meant: what is large in θ is small in w.',
      ],
      figure: {
        link: inverse,
        show: ['response'],
        controls: ['theta.theta1', 'theta.theta2'],
        caption: 'The response map of w = 1/θ.',
      },
      bet: {
        covers: 'all',
        ask: 'θ₁ is twice as large as θ₂. Which weight moves faster?',
        options: [
          {
            words: 'the first, whose θ is larger',
            if: { ratio: [{ reading: 'firstGain' }, { reading: 'secondGain' }], over: 1.05 },
            reply: 'Its weight is the smaller one, and 1/θ is flat where θ is large.',
          },
          {
            words: 'the second, whose θ is smaller',
            if: { ratio: [{ reading: 'secondGain' }, { reading: 'firstGain' }], over: 1.05 },
            reply: 'Yes: where θ is small, 1/θ is steep.',
          },
          {
            words: 'both alike',
            if: { ratio: [{ reading: 'firstGain' }, { reading: 'secondGain' }], over: 0.95, under: 1.05 },
            reply: 'Only where both weights are alike.',
          },
        ],
        why: 'Gradients along the second weight grow {secondGain}-fold, along the first {firstGain}-fold.',
      },
      erratum: {
        claim: 'The article calls the inverse map the opposite of squares, and says that it punishes large weights.',
        where: 'in its words on the inverse map',
        holds:
          'It punishes large θ, which are small weights. Large weights gain most, as with squares, and more so. The figure shows it: its arrow is θ.',
      },
    },
    {
      title: 'Polar: along and across',
      symbols: ['r'],
      say: [
        'In the **polar map** r is the length of w. A gradient along w is kept, and across w it is multiplied by $r^2$. Near the origin w grows rather than turns; far out it turns.',
      ],
      figure: {
        link: polar,
        show: ['response'],
        controls: ['theta.r'],
        caption: 'The response map in polar coordinates.',
      },
      task: {
        goal: 'Find a radius at which nothing is bent.',
        check: { reading: 'κ', under: 1.02 },
        witness: polar.replace('theta=0.3,0.5', 'theta=1,0.5'),
        hint: 'The factors along and across must be equal.',
        done: 'At r = 1 the ellipse is a circle: κ = {κ}.',
      },
      erratum: {
        claim: 'The article draws a blue arrow for the point that a field is of.',
        where: 'in its figures of four panels',
        holds:
          'It is θ for squares and the inverse, and w for polar coordinates and two layers. Here the key says which.',
      },
    },
    {
      title: 'Two layers: whatever A says',
      symbols: ['A'],
      say: [
        'Four networks of one function, four fields: a matrix A between the layers decides.',
        'Ten minutes: you may stop here. A map multiplies each gradient by JJᵀ, an ellipse that hangs on where you stand.',
      ],
      figure: {
        link: deep,
        controls: [],
        caption: 'One function written as four networks.',
      },
    },
  ],
};
