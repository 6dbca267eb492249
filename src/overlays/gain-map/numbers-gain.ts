import {
  coarseFirst,
  createJet,
  gain,
  induced,
  type Loss,
  type ParameterMap,
  portion,
  preconditioner,
  quietly,
  type Steps,
  sectionThrough,
  spectrum,
  type Theta,
} from '../../core';
import { linesAbove, type PlaneSamples, sampleWindow } from '../../model/arrows/levels';
import type { Effort } from '../../model/cells/cell';
import { decadesAround } from '../../model/charts/line-chart';
import { powerOfTen } from '../../model/numbers/format';
import type { GainMapKind, Window } from '../../state/scene/scene';

type GainKind = Exclude<GainMapKind, 'none'>;

/** One colour of the map: closed rings, filled even-odd, around all of gain at or above its band. */
interface GainBand {
  readonly bin: number;
  readonly rings: readonly Float64Array[];
}

/** Gain over the w-plane in bands, in axis units; a band lies over those below it. */
export interface GainMap {
  readonly kind: GainKind;
  readonly bands: readonly GainBand[];
  readonly title: string;
  /** Ends of the colour bar; they say so where some gains lie beyond. */
  readonly low: string;
  readonly high: string;
}

/** Bands of a colour bar: as many as the ramp of a theme has colours. */
const gainBands = 12;

/** Samples along each side of the window. */
const resolution: Record<Effort, number> = { drag: 36, full: 96 };

/** Gain at every sample of the window, before it is decided on which limits it is coloured. */
export interface GainSamples {
  readonly kind: GainKind;
  readonly samples: PlaneSamples;
  /** Whole decades around all but the most extreme values. */
  readonly domain: readonly [low: number, high: number];
}

const titles: Record<GainKind, string> = {
  gradient: 'gain of ∇L',
  most: 'largest gain, ‖J‖²',
  least: 'least gain',
};

interface GainPlace extends Pick<GainInputs, 'map' | 'loss' | 'kind'> {
  readonly theta: Theta;
  /** How far inside the image the colour of its edge is read. */
  readonly margin: number;
}

/** Gain at w: of the section w → θ nearest to the current θ, as the flow field is drawn. NaN where there is no θ. */
function gainAt({ map, loss, theta, kind, margin }: GainPlace): (w: Float64Array) => number {
  const section = sectionThrough(map, theta);
  if (!section) return () => Number.NaN;
  const [lifted, jet] = [new Float64Array(map.p), createJet(map.p, 2)];
  const [G, g, image, near] = [new Float64Array(4), new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  return (w) => {
    near.set(w);
    if (!section.lift(near, lifted)) {
      // The ground beyond the image is covered; up to its edge the colour goes on.
      map.image?.approach(near, margin);
      if (!map.image || !section.lift(near, lifted)) return Number.NaN;
    }
    map.evaluate(lifted, jet);
    if (kind !== 'gradient') return spectrum(jet.J, 2).eigenvalues[kind === 'most' ? 0 : 1];
    preconditioner(jet.J, 2, G);
    loss.gradient(near, g);
    induced(G, g, image);
    return gain(g[0], g[1], image[0], image[1]);
  };
}

/** Beyond these shares of all values the limits do not stretch: at a pole they would know no end. */
const tails = [0.01, 0.99] as const;

function limitsOf(values: Float64Array): readonly [number, number] {
  const sorted = values.filter((x) => x > 0 && Number.isFinite(x)).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const [low, high] = decadesAround(sorted.length > 0 ? tails.map(at) : []);
  // At least [0.1, 10], so that limits do not flicker and a gain of 1 is always inside.
  return [Math.min(0.1, low), Math.max(10, high)];
}

/** What gain is sampled of. */
interface GainInputs {
  readonly map: ParameterMap;
  readonly loss: Loss;
  /** Stands for the section: while the field stays, so does the map of gain. */
  readonly field: unknown;
  readonly kind: GainKind;
  readonly window: Window;
}

/** Rows of samples after which coarser ones stand in for them. */
const patience = 12;

export function sampleGain(inputs: GainInputs, theta: Theta, effort: Effort): Steps<GainSamples> {
  const coarse = gainSteps(inputs, theta, resolution.drag);
  if (effort === 'drag') return coarse;
  return coarseFirst(gainSteps(inputs, theta, resolution.full), coarse, patience);
}

function* gainSteps({ map, loss, kind, window }: GainInputs, theta: Theta, across: number): Steps<GainSamples> {
  const margin = 1e-6 * Math.max(window[1] - window[0], window[3] - window[2]);
  const samples = yield* quietly(sampleWindow(window, across, gainAt({ map, loss, theta, kind, margin })));
  return { kind, samples, domain: limitsOf(samples.values) };
}

/** The samples in bands between two limits, on a log scale. */
export function gainMapOf({ kind, samples }: GainSamples, low: number, high: number): GainMap {
  const limits = [low, high] as const;
  let [below, above] = [false, false];
  const values = samples.values.map((x) => {
    if (Number.isNaN(x)) return Number.NaN;
    const at = x > 0 ? portion(x, limits, true) : -1;
    below ||= at < -1e-9;
    above ||= at > 1 + 1e-9;
    return Math.min(1, Math.max(0, at));
  });
  const thresholds = Array.from({ length: gainBands }, (_, k) => k / gainBands);
  const levels = linesAbove({ ...samples, values }, thresholds);
  return {
    kind,
    bands: levels.map(({ lines }, bin) => ({ bin, rings: lines })).filter(({ rings }) => rings.length > 0),
    title: titles[kind],
    low: `${below ? '≤ ' : ''}${powerOfTen(Math.round(Math.log10(low)))}`,
    high: `${above ? '≥ ' : ''}${powerOfTen(Math.round(Math.log10(high)))}`,
  };
}
