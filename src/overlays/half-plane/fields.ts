import { own } from '../../state/declaration/field';
import { flag } from '../../state/declaration/field-kinds';

export const halfplane = flag({
  key: 'halfplane',
  label: 'Half-plane of g',
  default: false,
  meaning: 'in the response map, the open half-plane of the probe g, in which JJᵀg lies whatever the map',
  group: 'Probe g',
  view: 'response',
  ...own('halfplane', false),
});

export const fields = [halfplane];
