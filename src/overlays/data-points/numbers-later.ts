import { fitWords } from '../../model/inputs/inputs-words';
import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** The rows of a loss on data, and how far the function is off at each. */
export const dataPoints = overlay({
  key: 'data',
  picture: 'inputs',
  numbers: ({ inputs }) => inputs.data,
  covered: allOfIt,
  legend: (data) => {
    const { kind, target, table } = data;
    if (kind === 'numbers') {
      return [
        mark('too-high', 'f too high, by the ring'),
        mark('too-low', 'f too low'),
        { kind: 'note', words: `${table.n} rows, ${fitWords(data)}` },
      ];
    }
    return [
      mark('class-above', `${target} = 1`),
      mark('class-below', `${target} = −1`),
      mark('missed', data.missed > 0 ? fitWords(data) : ''),
      { kind: 'note', words: data.missed > 0 ? '' : fitWords(data) },
    ];
  },
});

export const overlays = [dataPoints];
