import { at, type Field, makeField } from '../declaration/field';
import { flag, number } from '../declaration/field-kinds';
import { window } from '../declaration/vector-fields';
import { refuseSlice, sliceCodec } from '../scene/plane';
import { mapOf } from '../scene/registry';
import type { PlaneSlice } from '../scene/scene';
import { orWord } from '../scene/syntax';
import { gridTraits } from './arrow-fields';

const group = 'Parameter plane';

const slice: Field<PlaneSlice | null> = makeField(
  {
    key: 'slice',
    label: 'slice of θ-space',
    default: null,
    word: 'theta',
    meaning:
      'with more than two parameters, the plane that is shown: a point of θ-space and two directions, all entries of the one after those of the other; `theta` follows θ along the singular vectors of J',
    example: '0,0,0,0.6,0.8,0,0,0,1',
    group,
    applies: ({ theta }) => theta.length > 2,
    misfit: ({ map }, value) => refuseSlice(mapOf(map), value),
    ...at('plane', 'slice'),
  },
  { kind: 'slice', codec: orWord(sliceCodec, 'theta'), settings: () => [] },
);

/** The parameter plane, the picture of θ-space. */
export const planeFields = {
  plane: flag({
    key: 'plane',
    label: 'Parameter plane',
    default: false,
    meaning: 'the parameter plane, a third picture with the axes θ₁ and θ₂',
    group,
    ...at('plane', 'shown'),
  }),
  planeview: window({
    key: 'planeview',
    label: 'axes of the parameter plane',
    default: [-2.2, 2.2, -2.2, 2.2],
    group,
    ...at('plane', 'window'),
  }),
  planegrid: number({
    ...gridTraits,
    key: 'planegrid',
    symbol: 'θ grid',
    label: 'arrows per side of the parameter plane',
    default: 15,
    group,
    view: 'flow',
    // Panels show no parameter plane, but the image of its grid.
    applies: ({ plane }) => plane.image,
    ...at('plane', 'n'),
  }),
  slice,
  image: flag({
    key: 'image',
    label: 'Image of its grid in the w-plane',
    default: false,
    meaning: 'the image of the parameter plane’s grid in the w-plane',
    group,
    view: 'flow',
    ...at('plane', 'image'),
  }),
};
