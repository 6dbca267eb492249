import type { PresetGroup } from './preset';

/** Scenes on real measurements. */
export const dataPresets: PresetGroup = {
  id: 'data',
  label: 'Losses on data',
  about: 'Two features, their weights w, and real measurements; paste your own under “Data”.',
  presets: [
    {
      id: 'data-trees',
      label: 'Least squares, timber of trees',
      about:
        'Squared weights fit the volume of trees by girth and height, and the girth, which says most, is found first.',
      query:
        'v=1&map=squared&w=0.02,0.02&loss=least-squares&start=theta&run=flow&time=20&view=-0.2,1.4,-0.6,1&inputs=1',
      try: {
        goal: 'Let height start ten times as fast as girth.',
        check: { ratio: [{ reading: 'secondGain' }, { reading: 'firstGain' }], over: 9.9 },
        witness: 'w=0.02,0.3',
        hint: 'Squared weights move as fast as they are large: drag w upwards.',
      },
    },
    {
      id: 'data-cars',
      label: 'Least squares, weight and power of cars',
      about:
        'Heavy cars have strong engines, so the valley is long. Both weights come out negative, out of reach of a square but not of a difference of two.',
      query:
        'v=1&map=difference&theta=0.3,0.2,0.4,0.5&loss=least-squares&data=cars&start=theta&run=flow&time=10&view=-1.2,0.6,-1.2,0.6&inputs=1',
      try: {
        goal: 'Take squares instead, and see both weights stop near zero.',
        check: { all: [{ changed: ['family'] }, { reading: 'endLength', under: 0.05 }] },
        witness: 'map=squared&theta=0.3,0.2',
        hint: 'Choose Squared among the families.',
      },
    },
    {
      id: 'data-lp',
      label: 'ℓ₄, the largest error rules',
      about:
        'The fourth power of the error on the same trees: flat around the optimum, so the end of every run is slow.',
      query: 'v=1&map=squared&w=0.02,0.02&loss=lp&start=theta&run=flow&time=60&view=-0.2,1.4,-0.6,1&inputs=1',
      try: {
        goal: 'Let the run arrive before its time is up.',
        check: { reading: 'ending', is: 'converged' },
        witness: 'p=2',
        hint: 'Lower the exponent to 2.',
      },
    },
    {
      id: 'data-iris',
      label: 'Logistic, two kinds of iris',
      about: 'Petals of versicolor and virginica overlap, so there is one best w, a good way out.',
      query: 'v=1&map=identity&theta=0,0&loss=logistic&start=theta&run=flow&time=200&view=-1,6,-1,6&inputs=1',
      try: {
        goal: 'Choose the two kinds that a line parts, and see the optimum vanish.',
        check: { not: { reading: 'optimum', over: -1000000 } },
        witness: 'data=iris-apart',
        hint: 'Choose other data under Loss.',
      },
    },
    {
      id: 'data-separable',
      label: 'Logistic, separable: no finite minimum',
      about:
        'A line separates setosa from versicolor, so the loss falls for ever. The runs drift apart: the parameterization decides the direction.',
      query:
        'v=1&map=squared&theta=0.8,0.4&loss=logistic&data=iris-apart&start=theta&run=flow&time=100&view=-1,12,-1,12&inputs=1',
      try: {
        goal: 'Let the run go out nearer to the other axis.',
        check: {
          ratio: [
            { reading: 'end', entry: 2 },
            { reading: 'end', entry: 1 },
          ],
          over: 1.05,
        },
        witness: 'theta=0.2,0.9',
        hint: 'The weight that starts larger takes the lead: drag w.',
      },
    },
  ],
};
