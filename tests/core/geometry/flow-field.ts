import {
  descentField,
  type Field,
  type Loss,
  type ParameterMap,
  preconditionerField,
  preconditionField,
  type Theta,
} from '../../../src/core';

/** −∇L and −JJᵀ∇L at the points of the two fields, J at the lift of each from the fibre position of θ. */
export function flowField(map: ParameterMap, loss: Loss, theta: Theta, canonical: Field, parametric: Field): void {
  descentField(loss, canonical);
  preconditionField(preconditionerField(map, theta, canonical), canonical, parametric);
}
