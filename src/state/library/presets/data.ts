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
      query: 'v=1&map=squared&w=0.02,0.02&loss=least-squares&start=theta&run=flow&time=20&view=-0.2,1.4,-0.6,1',
    },
    {
      id: 'data-cars',
      label: 'Least squares, weight and power of cars',
      about:
        'Heavy cars have strong engines, so the valley is long. Both weights come out negative, out of reach of a square but not of a difference of two.',
      query:
        'v=1&map=difference&theta=0.3,0.2,0.4,0.5&loss=least-squares&data=cars&start=theta&run=flow&time=10&view=-1.2,0.6,-1.2,0.6',
    },
    {
      id: 'data-lp',
      label: 'ℓ₄, the largest error rules',
      about:
        'The fourth power of the error on the same trees: flat around the optimum, so the end of every run is slow.',
      query: 'v=1&map=squared&w=0.02,0.02&loss=lp&start=theta&run=flow&time=60&view=-0.2,1.4,-0.6,1',
    },
    {
      id: 'data-iris',
      label: 'Logistic, two kinds of iris',
      about: 'Petals of versicolor and virginica overlap, so there is one best w, a good way out.',
      query: 'v=1&map=identity&theta=0,0&loss=logistic&start=theta&run=flow&time=200&view=-1,6,-1,6',
    },
    {
      id: 'data-separable',
      label: 'Logistic, separable: no finite minimum',
      about:
        'A line separates setosa from versicolor, so the loss falls for ever. The runs drift apart: the parameterization decides the direction.',
      query:
        'v=1&map=squared&theta=0.8,0.4&loss=logistic&data=iris-apart&start=theta&run=flow&time=100&view=-1,12,-1,12',
    },
  ],
};
