import type { Schedule } from '../../../src/core';
import type { Contract } from '../../contract';

const eta = 0.3;
/** ‖J‖ = 1. */
const unit = Float64Array.of(0.6, 0, 0, 0.8);

function* wordProblems({ label, about, tex }: Schedule): Generator<string> {
  if (!label) yield 'no label';
  if (!/^(stays|falls|rises|is) .*[^.]$/.test(about)) yield `“η ${about}” says nothing of η`;
  if (!tex.includes('\\eta')) yield 'tex is no formula of η';
}

function* firstProblems({ rate }: Schedule): Generator<string> {
  for (const steps of [1, 2, 120, 10_000]) {
    const first = rate({ rate: eta, step: 0, steps, J: unit });
    if (Math.abs(first - eta) > 1e-15) yield `of ${steps} steps the first is of ${first} and not of η = ${eta}`;
  }
}

function* numberProblems({ rate }: Schedule): Generator<string> {
  const sizes = [unit, unit.map((x) => 1e-8 * x), unit.map((x) => 1e8 * x), new Float64Array(4)];
  for (const J of sizes) {
    for (const steps of [1, 7, 10_000]) {
      for (let step = 0; step < steps; step += Math.ceil(steps / 50)) {
        const size = rate({ rate: eta, step, steps, J });
        if (!(size > 0 && Number.isFinite(size))) yield `step ${step} of ${steps} is of ${size} with J = ${J}`;
      }
    }
  }
}

function* linearProblems({ rate }: Schedule): Generator<string> {
  for (const step of [0, 3, 9]) {
    const [one, three] = [1, 3].map((factor) => rate({ rate: factor * eta, step, steps: 10, J: unit }));
    if (Math.abs(three - 3 * one) > 1e-14) yield `step ${step} is of ${one} for η, and of ${three} for 3η`;
  }
}

function* limitProblems({ rate, towards, about }: Schedule): Generator<string> {
  const steps = 1e7;
  const at = (part: number) => rate({ rate: 1, step: part * steps, steps, J: unit });
  if (Math.abs(at(1) - towards) > 1e-6) yield `it comes to ${at(1)} of η, not to ${towards}`;
  const parts = Array.from({ length: 101 }, (_, k) => at(k / 100));
  const falls = parts.every((x, k) => k === 0 || x < parts[k - 1]);
  if (falls !== (towards === 0)) yield `it ${falls ? 'falls' : 'does not fall'} towards ${towards}`;
  if (/^falls/.test(about) !== falls) yield `“η ${about}”, but it ${falls ? 'falls' : 'does not'}`;
}

function* jacobianProblems({ rate, canonical }: Schedule): Generator<string> {
  const [own, other] = [unit, Float64Array.of(1, 0, 0, 1)].map((J) => rate({ rate: eta, step: 1, steps: 9, J }));
  if ((own !== other) !== (canonical !== undefined))
    yield 'it depends on J and does not say what J of w itself is, or the reverse';
}

/** What every learning-rate schedule is held to. */
export const scheduleContract = {
  'is told in words': wordProblems,
  'begins with η': firstProblems,
  'is positive and finite at every step': numberProblems,
  'scales with η': linearProblems,
  'comes to what it says': limitProblems,
  'says what it takes for the J of w itself': jacobianProblems,
} as const satisfies Contract<Schedule>;
