import { type Cell, cell } from '../../cells/cell';
import { keptWith } from '../../cells/kept';
import { inputMaths } from '../../inputs/inputs-part';
import type { SceneCells } from '../../scene/types';
import type { InputsModel } from '../../types/types';

const cellsOf = keptWith((cells: SceneCells) => cell(() => inputMaths.value?.inputsCell(cells)));

/** The picture of the function over its inputs. Reading it throws until its maths is loaded. */
export const inputsPicture: (cells: SceneCells) => Cell<InputsModel> = keptWith((cells) =>
  cell(() => {
    const picture = cellsOf(cells).value;
    if (picture === undefined) throw new Error('missing function over its inputs: call inputMaths.load first');
    return picture.value;
  }),
);
