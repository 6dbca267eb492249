import { describe, expect, test } from 'vitest';
import { createAnnouncer } from '../../../src/ui/session/announcer';

describe('a sentence that has yet to be found', () => {
  test('is said', () => {
    const announcer = createAnnouncer();
    announcer.later()('found');
    expect(announcer.last()).toMatchObject({ text: 'found', number: 1 });
  });

  test.each([
    ['something is said', (announcer: ReturnType<typeof createAnnouncer>) => announcer.say('newer')],
    ['there is a notice', (announcer: ReturnType<typeof createAnnouncer>) => announcer.notice('newer')],
    ['a newer one is found', (announcer: ReturnType<typeof createAnnouncer>) => announcer.later()('newer')],
  ])('is not where %s meanwhile', (_, meanwhile) => {
    const announcer = createAnnouncer();
    const tell = announcer.later();
    meanwhile(announcer);
    tell('older');
    expect(announcer.last().text).toBe('newer');
  });

  test('leaves the word to a newer one that is not found yet', () => {
    const announcer = createAnnouncer();
    const [older, newer] = [announcer.later(), announcer.later()];
    older('older');
    expect(announcer.last().text).toBe('');
    newer('newer');
    expect(announcer.last().text).toBe('newer');
  });
});
