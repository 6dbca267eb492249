import './diagnostics.css';

export { FibreGainReadout } from './fibre-gain-readout';
export { GainMapControls } from './gain-map-controls';
export { InvariantsReadout } from './invariants-readout';
export { StabilityReadout } from './stability-readout';
export { StepControls } from './step-controls';
