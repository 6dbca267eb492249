import type { Field, Loss, ParameterMap, Theta } from '../../core';
import type { Samples } from './samples';

/** A field with the places it is drawn at. */
interface Placed {
  readonly samples: Samples;
  readonly parametric: Field;
}

/** Part of the samples that must have a lift for the field to be drawn there. */
const enough = 0.25;
/** Of the lattice. */
const mostPerSide = 101;

/** The field where it was sampled or, if few of those w have a θ, at the images of a lattice of θ. */
export function placed(map: ParameterMap, loss: Loss, theta: Theta, samples: Samples, lifted: Field): Placed {
  if (!map.imageFields || countOf(lifted) >= enough * lifted.n) return { samples, parametric: lifted };
  const { canonical, parametric } = map.imageFields(
    loss,
    theta,
    Math.min(mostPerSide, Math.round(Math.sqrt(lifted.n))),
  );
  return { samples: { ...samples, canonical, scattered: true }, parametric };
}

/** How many samples of a field are there. */
function countOf({ n, u }: Field): number {
  let count = 0;
  for (let k = 0; k < n; k++) if (Number.isFinite(u[k])) count++;
  return count;
}
