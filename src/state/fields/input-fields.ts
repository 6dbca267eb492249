import { at } from '../declaration/field';
import { flag } from '../declaration/field-kinds';
import { windowOr } from '../declaration/vector-fields';

const group = 'Function over its inputs';

/** The picture of f(x) = wᵀx over its two inputs. */
export const inputFields = {
  inputs: flag({
    key: 'inputs',
    label: 'Function over its inputs',
    default: false,
    meaning: 'the function f(x) = wᵀx over its inputs x₁ and x₂, with the rows of a loss on data: one more picture',
    group,
    ...at('inputs', 'shown'),
  }),
  inputview: windowOr('fit', {
    key: 'inputview',
    label: 'axes of the function over its inputs',
    default: null,
    example: '-3,3,-3,3',
    group,
    ...at('inputs', 'window'),
  }),
};
