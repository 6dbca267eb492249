import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme, rampColour, rampCss, type Theme } from '../../src/render';
import { rampBin, rampPosition } from '../../src/render/ramp';

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
