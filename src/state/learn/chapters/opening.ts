import type { Chapter, Figure } from '../types';

/** What the article begins with, and comes back to at its end. */
export const openingFigure: Figure = {
  link: '?place=compare&board=together&title=Same%20start,%20four%20solutions&map=identity&w=0.05,0.05&start=0.05,0.05&loss=line&a=-1&b=-2&c=15&run=flow&time=2000&view=0,10,0,10&hide=slopes&p1=name:w%20itself&p2=name:%CE%B8%C2%B2;map:squared;w:0.05,0.05&p3=name:1/%CE%B8;map:inverse;w:0.05,0.05&p4=name:%E2%88%9A%CE%B8;map:power;N:0.5;w:0.05,0.05',
  controls: [],
  caption: 'Drag the start: all four paths follow.',
};

export const opening: Chapter = {
  id: 'opening',
  title: 'Same start, four solutions',
  able: 'see that how a function is written decides which solution is found.',
  steps: [
    {
      title: 'Four ways of writing one function',
      symbols: ['w', 'θ'],
      say: [
        'Write the same **function** with other numbers and **gradient descent** takes another way. Here you can steer it.',
        'All four paths begin at the same function and learn from the same data. [Every point of the green line](minimiser) fits the data perfectly, so any of them would do. Yet they end at {end 1}, {end 2}, {end 3} and {end 4}.',
        'The first is **canonical**: it moves w itself, one set of numbers for each function. The others are **parametric**: they move other numbers θ, from which w is computed. Nothing else differs.',
      ],
      figure: openingFigure,
      task: {
        goal: 'Find a start from which all four end in the same place.',
        check: { all: [2, 3, 4].map((other) => ({ reading: 'endsApart', of: [1, other], under: 0.2 })) },
        witness:
          '?place=compare&board=together&title=Same%20start,%20four%20solutions&map=identity&w=0.05,0.05&start=2.9,5.9&loss=line&a=-1&b=-2&c=15&run=flow&time=2000&view=0,10,0,10&hide=slopes&p1=name:w%20itself&p2=name:%CE%B8%C2%B2;map:squared;w:0.05,0.05&p3=name:1/%CE%B8;map:inverse;w:0.05,0.05&p4=name:%E2%88%9A%CE%B8;map:power;N:0.5;w:0.05,0.05',
        hint: 'The less way there is to go, the less the ways can differ.',
        done: 'Close to the green line there is no room to disagree. From far away, how the function is written decides.',
      },
    },
  ],
};
