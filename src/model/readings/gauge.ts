import type { Model } from '../types/types';
import { angle, number } from './reading';

/** Of the gauge of a two-layer network, a second one, and a fan of them. */
export const gaugeReadings = {
  apart: angle(
    'angle between the images of the probe under two gauges',
    ({ response }) => response.gauge?.second?.angle,
    0,
  ),
  vanishing: number('‖w‖ at which two gauges stand at 90°', ({ response }) => response.gauge?.second?.vanishing),
  fanWidest: angle('widest turn in the fan of gauges', widestOfFan),
} as const;

function widestOfFan({ response }: Model): number | undefined {
  const angles = response.gauge?.fan?.fan.angle;
  return angles?.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}
