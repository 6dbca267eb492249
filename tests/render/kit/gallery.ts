import { darkTheme, figureKinds, lightTheme, sceneFigure, type Theme, writeFigureSvg } from '../../../src/render';
import { presets } from '../../../src/state/library/presets';
import { modelOf } from '../../model/scene';
import { compared } from './compared';

const link = 'https://example.org/reparam/?';

const hard = {
  coloured: 'map=polar&theta=0,0.5&arrows=log&colour=gain&pace=speed',
  turned: 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&loss=line&a=1&b=2&c=-3&run=flow&colour=turn',
  'many-notes': 'map=power&N=-2&theta=0.05,0.1&arrows=true&scale=40&start=-1,-1&hide=canonical',
  'flat-window': 'window=-5,5,-1,1&view=-1,1,-4,4',
};

/** Name and SVG of a figure. */
export type Exhibited = readonly [name: string, svg: () => string];

/**
 * Every figure a reader may meet: each preset and some hard cases whole, the single pictures of one scene, and what
 * Compare exports.
 */
export const gallery: readonly Exhibited[] = [
  ...presets.map(({ id, query }) => [id, () => figure(query)] as const),
  ...Object.entries(hard).map(([name, query]) => [name, () => figure(query)] as const),
  ...figureKinds.map((kind) => [`single-${kind}`, () => figure('', kind)] as const),
  ...[lightTheme, darkTheme].flatMap(inTheme),
];

function figure(query: string, kind: (typeof figureKinds)[number] = 'all'): string {
  const theme = query.includes('loss=line') ? darkTheme : lightTheme;
  return writeFigureSvg(sceneFigure(kind, modelOf(query), theme, `${link}${query}`), { theme });
}

function inTheme(theme: Theme): Exhibited[] {
  return compared.map(([name, make]) => [`${name}-${theme.name}`, () => writeFigureSvg(make(theme), { theme })]);
}
