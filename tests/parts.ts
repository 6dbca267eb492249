import { otherGauges } from '../src/model/build/parts/gauge';
import { startsMaths } from '../src/model/build/parts/many-starts';
import { inputMaths } from '../src/model/inputs/inputs-part';
import { planeMaths } from '../src/model/plane/plane-part';
import { diagnosticMaths } from '../src/model/readings/diagnostics';
import { stepMaths } from '../src/overlays/finite-step/numbers';
import { gainMaths } from '../src/overlays/gain-map/numbers';
import { mirrorMaths } from '../src/overlays/mirror/numbers';
import { allOverlays } from '../src/overlays/parts';
import { lineMaths } from '../src/overlays/streamlines/numbers';
import { loadDrawings } from '../src/render';

/** Loads what the app loads when it is first shown, so that models can be read at once. */
export async function loadParts(): Promise<void> {
  const parts = [
    planeMaths,
    startsMaths,
    otherGauges,
    inputMaths,
    stepMaths,
    gainMaths,
    mirrorMaths,
    lineMaths,
    allOverlays,
    diagnosticMaths,
  ];
  await Promise.all([loadDrawings(), ...parts.map((part): Promise<unknown> => part.load())]);
}
