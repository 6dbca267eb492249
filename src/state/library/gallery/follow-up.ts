import { boardLink, keys } from './board-link';
import type { Figure } from './types';

/** How the fields are drawn: directions alone, as in the stream plots of the follow-up. */
const drawn = 'viewgrid=13&arrows=unit&hide=slopes';

/** Flows run until they converge: the time they need differs by many orders of magnitude. */
const run = 'start=theta&run=flow&time=1000000000000&pace=rate';

const field = (start: string, view = '0,10,0,10'): string => `map=identity&w=${start}&${run}&view=${view}&${drawn}`;

/** A panel of such a field; the map's keys, and the start as a w, since another map takes no θ from the base. */
const flow = (name: string, map = ''): string => keys(`name:${name}`, 'picture:flow', map);

const point = (name: string, map: string): string => flow(name, `${map};w:1,1`);
const line = (name: string, map: string): string => flow(name, `${map};w:0.05,0.05`);

const pointLoss = 'loss=point&m1=3&m2=6&h1=1&h2=1&turn=0';
const lineLoss = 'loss=line&a=-1&b=-2&c=15';

export const followUpFigures: readonly Figure[] = [
  {
    id: 'point',
    label: 'To a point',
    panels: 'w* = (3, 6): identity, powers, exponential, polar',
    about:
      'One loss and one start, eight ways to write w. Every flow ends at w*, each by a way of its own. Powers above 1 and the exponential speed up whichever weight is ahead, so that paths bow towards the axis of the larger one; powers below 1 let the smaller catch up and bow the other way. Polar settles the angle first.',
    query: boardLink('point', 'To the point (3, 6)', `${pointLoss}&${field('1,1')}`, [
      flow('Identity'),
      point('N = 2', 'map:power;N:2'),
      point('N = 4', 'map:power;N:4'),
      point('N = 6', 'map:power;N:6'),
      point('Exponential', 'map:exponential'),
      point('N = ½', 'map:power;N:0.5'),
      point('N = ⅕', 'map:power;N:0.2'),
      point('Polar', 'map:polar'),
    ]),
    corrections: [
      {
        id: 'point-speed',
        label: 'The scale of a power',
        about:
          'The follow-up writes w = uᴺ/N² and gives JJᵀ the diagonal w^(2 − 2/N). That holds for N = 2 alone: dividing by N² leaves a factor N^(2 − 4/N), which is ×{scaled 1} at N = 2, ×{scaled 2} at N = 4, ×{scaled 3} at N = 6 and ×{scaled 4} at N = ½. With w = (u/N)ᴺ it would be gone. Directions are the same in every case, so the fields are right; only speeds differ. The plain θᴺ used here has the factor N²: at w = (1, 1) its gains are ×{largest 1}, ×{largest 2}, ×{largest 3} and ×{largest 4}.',
        action: 'Speeds at w = (1, 1)',
        query: boardLink(
          'point-speed',
          'The scale of a power',
          `map=power&N=2&w=1,1&draw=w&window=-2.2,2.2,-2.2,2.2&grid=9&arrows=sqrt&hide=canonical,ellipse,probe,slopes`,
          ['name:N = 2', 'name:N = 4;N:4;w:1,1', 'name:N = 6;N:6;w:1,1', 'name:N = ½;N:0.5;w:1,1'],
        ),
      },
    ],
  },
  {
    id: 'line',
    label: 'To a line',
    panels: 'w₁ + 2w₂ = 15: identity, N = 4, N = ¼, polar',
    about:
      'Every point of the line is an optimum, and the map alone decides which one is found from {start 1}. The plain flow goes straight to the nearest, {end 1}. N = 4 puts nearly everything into one weight, {end 2}; N = ¼ evens them out, {end 3}; polar turns once it is far out and ends at {end 4}, where ‖w‖₂ is least.',
    query: boardLink('line', 'To the line w₁ + 2w₂ = 15', `${lineLoss}&${field('0.05,0.05')}`, [
      flow('Identity'),
      line('N = 4', 'map:power;N:4'),
      line('N = ¼', 'map:power;N:0.25'),
      line('Polar', 'map:polar'),
    ]),
    corrections: [
      {
        id: 'line-sign',
        label: 'The sign of c',
        about:
          'The follow-up prints c = −15 beside a = −1 and b = −2, but its pictures are of c = 15: the line w₁ + 2w₂ = 15. With the printed sign the optima are w₁ + 2w₂ = −15, on the other side of the origin. From {start 1} the plain flow would end there, at {end 3}, and weights θ⁴, which are never negative, could not follow: their flow sinks to {end 4} and stays.',
        action: 'Both signs',
        query: boardLink('line-sign', 'The sign of c', `${lineLoss}&${field('1,2', '-10,10,-10,10')}`, [
          flow('Identity, c = 15'),
          flow('N = 4, c = 15', 'map:power;N:4;w:1,2'),
          flow('Identity, c = −15', 'loss:line;a:-1;b:-2;c:-15'),
          flow('N = 4, c = −15', 'map:power;N:4;w:1,2;loss:line;a:-1;b:-2;c:-15'),
        ]),
      },
    ],
  },
];
