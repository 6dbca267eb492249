import type { LabWords } from '../../model/labs/types';
import type { View } from './numbers';
import type { Options } from './simulate';

export const words: LabWords<Options, View> = {
  label: 'The quadratic network',
  claim:
    'A neuron α(wᵀx)² lives on a cone of rank-one matrices, and gradient descent on it cannot leave its cone: sometimes.',
  cite: 'quadratic2020',
  source: {
    authors: 'Gissin',
    title: 'Incremental learning, second post: the quadratic network',
    where: 'blog of the author',
    year: 2020,
    url: 'https://dsgissin.github.io/blog/',
  },
  paper:
    'The matrices αwwᵀ form two cones that meet at the origin. The post shows deep and projected descent from the wrong cone: the deep one is ' +
    'stuck at the origin, the projected one jumps across, since the origin is not critical for it.',
  here:
    'Gradient flow of α and w, of w alone, of A within the cone and of A itself, and descent with a projection after each step. The ' +
    'network conserves 2α² − ‖w‖²: only where that is below 0 can α pass through 0.',
  tries: [
    {
      say: 'Make ‖w‖ of the start so large that the network reaches the other cone.',
      done: (_, { opposite, arrives }) => opposite && arrives,
    },
    { say: 'Put the goal on the start’s own cone, with a negative c.', done: (_, { opposite }) => !opposite },
    {
      say: 'Turn the cone by dragging it, or by the arrow keys.',
      done: ({ turn, tilt }) => turn !== 25 || tilt !== 15,
    },
    {
      say: 'Take the Gaussian loss and watch the projected flow run into the apex.',
      done: ({ loss }) => loss === 'gaussian',
    },
  ],
  differs: [
    'The post holds α at ±1 or starts with a heavy α; its picture is one of the start, not of the network.',
    'The Gaussian loss is 2‖A − A*‖² plus the squared trace: the projection to the nearest matrix does not fit it.',
    'The rank-one condition for ax₁² + bx₂² + cx₁x₂ is c² = 4ab; the post’s c = 2ab is a slip.',
  ],
};
