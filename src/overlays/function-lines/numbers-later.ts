import { functionWords } from '../../model/inputs/inputs-words';
import { plain } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** The line f(x) = level of the function, of those where the runs end, and of the best one. */
export const functionLines = overlay({
  key: 'functions',
  picture: 'inputs',
  numbers: ({ inputs: { functions, level, data } }) => ({ functions, level, hasSides: data?.kind === 'classes' }),
  covered: allOfIt,
  legend: ({ functions, level, hasSides }) => [
    ...functions.map(({ key }) =>
      mark(`function-${key}`, key === 'w' ? `w, and where f(x) = ${plain(level)}` : `of ${functionWords[key]}`),
    ),
    mark('function-side', hasSides ? 'f(x) > 0' : ''),
  ],
});

export const overlays = [functionLines];
