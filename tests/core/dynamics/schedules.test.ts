import { describe, expect, test } from 'vitest';
import { type Schedule, type ScheduleId, schedules } from '../../../src/core';
import { decode, defaultScene, encode } from '../../../src/state';
import { catches, holdTo } from '../../contract';
import { scheduleContract } from './schedule-contract';

const members = Object.entries<Schedule>(schedules);

describe('every schedule', () => {
  holdTo(scheduleContract, members);

  test.each(members.map(([id]) => id as ScheduleId))('%s is kept in the link', (schedule) => {
    const scene = { ...defaultScene, dynamics: { ...defaultScene.dynamics, schedule } };
    expect(decode(encode(scene))).toEqual({ scene, issues: [] });
  });
});

describe('the contract', () => {
  const { constant, inverse, normalised }: Readonly<Record<string, Schedule>> = schedules;
  catches(scheduleContract, inverse, {
    'is told in words': {
      'no label': { ...inverse, label: '' },
      'what says nothing of η': { ...inverse, about: 'one over t' },
      'another formula': { ...inverse, tex: '1/k' },
    },
    'begins with η': {
      'steps counted from 1': { ...inverse, rate: ({ rate, step }) => rate / (step + 2) },
      'a warm-up': { ...inverse, rate: ({ rate, step, steps }) => (rate * (step + 1)) / steps },
    },
    'is positive and finite at every step': {
      'a division by 0': { ...inverse, rate: ({ rate, step }) => rate / step },
      'a division by ‖J‖² = 0': { ...normalised, rate: ({ rate, J }) => rate / J.reduce((sum, x) => sum + x * x, 0) },
      'a last step of 0': { ...inverse, rate: ({ rate, step, steps }) => rate * (1 - step / Math.max(1, steps - 1)) },
    },
    'scales with η': {
      'an η that is squared': { ...inverse, rate: ({ rate, step }) => rate ** 2 / (step + 1) },
    },
    'comes to what it says': {
      'one that stays and says that it falls': { ...inverse, rate: constant.rate },
      'one that falls and says that it stays': { ...constant, rate: inverse.rate },
      'one that stops half-way': { ...inverse, rate: ({ rate, step }) => rate * (0.5 + 0.5 / (step + 1)) },
    },
    'says what it takes for the J of w itself': {
      'one with J that does not say it': { ...inverse, rate: normalised.rate },
      'one without J that says it': { ...inverse, canonical: '‖J‖² is 2' },
    },
  });
});
