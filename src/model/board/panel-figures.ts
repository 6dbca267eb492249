import type { Field, Spectrum } from '../../core';
import type { PictureKind } from '../../state/document/document';
import type { TermId } from '../../state/glossary';
import type { Measured } from '../arrows/arrow-sets';
import { reachOf } from '../arrows/reach';
import { degrees, plain } from '../numbers/format';

/** A number that tells what a panel shows. */
export interface PanelFigure {
  /** The word of the glossary that tells what it is. */
  readonly term: TermId;
  readonly label: string;
  /** In place of the label where there is little room. */
  readonly short: string;
  readonly value: string;
}

/** All of them, each with its label, e.g. `κ 11.1 · gain 0.09 … 1`. */
export const figureWords = (figures: readonly PanelFigure[]): string =>
  figures.map(({ label, value }) => label + value).join(' · ');

/** Of a response map what JJᵀ does at its θ; of a flow field, which has another JJᵀ at every w, what its arrows do. */
export function figuresOf(
  spectrum: Spectrum,
  view: PictureKind,
  { samples, parametric }: Measured,
): readonly PanelFigure[] {
  return view === 'flow' ? fieldFigures(samples.canonical, parametric) : spectrumFigures(spectrum);
}

/** Where figures are read: over all arrows, or at one θ. */
export const placeOf = (view: PictureKind): string =>
  view === 'flow' ? 'Here: over all arrows in view.' : 'Here: at the θ of this panel.';

/** From the least to the largest gain, or the one that both are as they are written. */
function gainFigure(low: number, high: number): PanelFigure {
  const [from, to] = [plain(low, 2), plain(high, 2)];
  return from === to
    ? { term: 'gain', label: 'gain ', short: '', value: `×${to}` }
    : { term: 'gain', label: 'gain ', short: '×', value: `${from} … ${to}` };
}

const turnFigure = (term: TermId, radians: number): PanelFigure => ({
  term,
  label: 'turns ≤ ',
  short: '≤ ',
  value: degrees(radians, 0),
});

function fieldFigures(canonical: Field, parametric: Field): readonly PanelFigure[] {
  const { turn, low, high } = reachOf(canonical, parametric);
  return low <= high ? [turnFigure('turn', turn), gainFigure(low, high)] : [];
}

function spectrumFigures({ eigenvalues, rank, condition, widestTurn }: Spectrum): readonly PanelFigure[] {
  const [large, small] = eigenvalues;
  if (rank === 0) {
    return [{ term: 'swallowed', label: 'every gradient is ', short: 'all ', value: 'swallowed' }];
  }
  if (rank < 2) return [gainFigure(0, large), { term: 'rank', label: 'rank ', short: 'rank ', value: '1' }];
  return [
    { term: 'condition-number', label: 'κ ', short: 'κ ', value: plain(condition) },
    gainFigure(small, large),
    turnFigure('widest-turn', widestTurn),
  ];
}
