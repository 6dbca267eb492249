export { fibreGain, fibreWays } from '../diagnostics/fibre-gain';
export { stabilityRows } from '../diagnostics/stability';
