import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';
import { halfplane } from './fields';

/** Where JJᵀg can point, whatever the map: gᵀJJᵀg = ‖Jᵀg‖² is never negative, and 0 only where g is swallowed. */
export const halfPlaneOfProbe = overlay({
  key: 'half-plane',
  picture: 'response',
  numbers: ({ scene, response }) => (halfplane.get(scene) ? { g: response.probe.g } : undefined),
  // It is that of g itself.
  covered: allOfIt,
  legend: ({ g }) =>
    isZero(g) ? [] : [mark('half-plane', 'half-plane of g: no map turns g out of it', undefined, 'half-plane')],
  sentence: ({ g }) => (isZero(g) ? '' : 'The half-plane of g is tinted: JJᵀg lies in it, whatever the map.'),
});

const isZero = ([x, y]: readonly [number, number]): boolean => x === 0 && y === 0;

export const overlays = [halfPlaneOfProbe];
