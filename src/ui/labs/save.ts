import type { OptionSpec, Options } from '../../core';
import type { LabNumbers } from '../../model/labs/types';
import { plain } from '../../model/numbers/format';
import { buildFigure, type Figure, writeFigureSvg } from '../../render';
import type { LabPicture } from '../../render/labs/lab-picture';
import { saveAs, tableEntries } from '../export/contents';
import { figurePng } from '../export/png';
import type { Contents } from '../export/saved';
import type { Session } from '../session/session';
import type { OpenLab } from './controls/use-lab';

/** Width of a picture in a file, in px. */
const width = 560;

/** What there is to save of a lab. */
export function labContents(
  session: Session,
  { name, lab, options }: OpenLab,
  numbers: LabNumbers | undefined,
): Contents {
  if (!numbers) return { figures: [], data: [] };
  const state = `${lab.words.label}: ${optionWords(lab.fields, options)}. ${numbers.sentence}`;
  const link = () => session.address.link();
  const figureOf = (pictures: readonly LabPicture<LabNumbers>[]): Figure => {
    const theme = session.theme.get();
    const panels = pictures.map((one) => {
      const height = Math.round(one.height?.(width, numbers) ?? width / 1.45);
      return { heading: one.title, picture: one.build(numbers, { width, height }, theme) };
    });
    const columns = Math.min(2, panels.length);
    return buildFigure({ panels, columns, title: lab.words.label, caption: state, link: link() }, theme);
  };
  const entry = (label: string, id: string, pictures: readonly LabPicture<LabNumbers>[]) => ({
    label,
    svg: () =>
      saveAs(session, `reparam-${name}${id}.svg`, 'image/svg+xml', () =>
        writeFigureSvg(figureOf(pictures), { theme: session.theme.get(), id: 'reparam' }),
      ),
    png: (scale: 1 | 2 | 3 | 4) =>
      saveAs(session, `reparam-${name}${id}-${scale}x.png`, 'image/png', () =>
        figurePng(figureOf(pictures), session.theme.get(), scale),
      ),
  });
  return {
    figures: [
      entry('All pictures', '', lab.pictures),
      ...lab.pictures.map((one) => entry(one.title, `-${one.id}`, [one])),
    ],
    data: tableEntries(
      session,
      numbers.tables.map(({ id, label, table }) => ({ id, label, of: () => table })),
      () => numbers,
      { fileName: (id, ending) => `reparam-${name}-${id}.${ending}`, from: () => ({ link: link(), state }) },
    ),
  };
}

/** `N = 3, w₀ = 0.001`: values by their symbols, or by their names where they have none. */
function optionWords(specs: Readonly<Record<string, OptionSpec>>, options: Options): string {
  const words = Object.values(specs).flatMap((spec) => {
    const value = options[spec.key];
    if (spec.kind === 'flag') return value === true ? [spec.label] : [];
    if (spec.kind === 'text') return [`${spec.label} ${spec.say ? spec.say(String(value)) : value}`];
    if (spec.kind === 'choice') return spec.choices.filter((each) => each.value === value).map(({ label }) => label);
    return [`${spec.symbol} = ${plain(Number(value), 4)}`];
  });
  return words.join(', ');
}
