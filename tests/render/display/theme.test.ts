import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme, rampColour, rampCss, type Theme } from '../../../src/render';
import { rampBin, rampPosition } from '../../../src/render/display/ramp';
import { mostPanels } from '../../../src/state/document/document';

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const c = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

type Triple = readonly [number, number, number];

/** What the three channels of linear light become without one kind of cone (Machado, Oliveira, Fernandes, 2009, table 1). */
const visions = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopic: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopic: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
} as const;

const times = (m: readonly number[], [x, y, z]: Triple): Triple => [
  m[0] * x + m[1] * y + m[2] * z,
  m[3] * x + m[4] * y + m[5] * z,
  m[6] * x + m[7] * y + m[8] * z,
];

/** A colour as it is seen, in OKLab (Ottosson, 2020): distances there are about even to the eye. */
function oklab(hex: string, vision: readonly number[]): Triple {
  const channel = (from: number) => {
    const c = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  const [r, g, b] = times(vision, [channel(1), channel(3), channel(5)]);
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  const cones = [0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566];
  const [l, m, s] = times([...cones, 0.0883024619, 0.2817188376, 0.6299787005], [clamp(r), clamp(g), clamp(b)]);
  const rows = [0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099];
  return times([...rows, 0.0259040371, 0.7827717662, -0.808675766], [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const words = ['ink', 'muted', 'canonicalText', 'parametricText', 'w', 'optimum', 'ghost', 'start', 'danger'] as const;
const marks = ['canonical', 'parametric', 'parametricField', 'outsideEdge', 'focus'] as const;

describe.each([lightTheme, darkTheme])('the $name theme', (theme: Theme) => {
  it.each(words)('sets words in %s with a contrast of 4.5 or more', (word) => {
    expect(contrast(theme[word], theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[word], theme.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('draws %s with a contrast of 3 or more', (mark) => {
    expect(contrast(theme[mark], theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it('sets words on filled controls and over outside regions readably', () => {
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.muted, theme.panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme.outside)).toBeGreaterThanOrEqual(4.5);
  });

  it('has as many series as a board has panels, which stand out from paper, as words too', () => {
    expect(theme.series).toHaveLength(mostPanels);
    for (const colour of theme.series) {
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, theme.panel)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.keys(visions) as (keyof typeof visions)[])('tells the series apart with %s vision', (vision) => {
    const seen = [...theme.series, theme.canonical, theme.optimum].map((hex) => oklab(hex, visions[vision]));
    for (const [i, a] of seen.entries()) {
      // What two tones are told apart by at a glance is about 0.02.
      for (const b of seen.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.05);
    }
  });

  it('has a ramp that stands out from paper and only ever gets stronger', () => {
    const strengths = theme.ramp.map((colour) => contrast(colour, theme.paper));
    expect(Math.min(...strengths)).toBeGreaterThanOrEqual(3);
    for (const [i, strength] of strengths.entries()) if (i > 0) expect(strength).toBeGreaterThan(strengths[i - 1]);
  });

  it('writes the ramp as CSS with both ends in place', () => {
    expect(rampCss(theme)).toContain(`${theme.ramp[0]} 0%`);
    expect(rampCss(theme)).toContain('100%)');
    expect(rampColour(1, theme)).toBe(theme.ramp.at(-1));
  });
});

describe('the ramp', () => {
  it('sends values beyond its ends to the end bins', () => {
    expect([-1, 0, 0.5, 1, 7].map((t) => rampBin(t, 12))).toEqual([0, 0, 6, 11, 11]);
  });

  it('reads gains on a log scale', () => {
    const colours = { domain: [0.01, 100], log: true } as const;
    expect(rampPosition(1, colours)).toBeCloseTo(0.5);
    expect(rampPosition(0, colours)).toBe(0);
    expect(rampPosition(NaN, colours)).toBeNaN();
  });

  it('takes the middle where both limits agree', () => {
    expect(rampPosition(3, { domain: [3, 3], log: true })).toBe(0.5);
  });
});
