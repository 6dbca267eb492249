import type { Param } from '../reading/query';
import type { Reader } from '../reading/reader';
import { type Codec, integer, line, oneOf } from '../scene/syntax';
import { clip, longestChoice, longestQuestion, mostChoices, type Question, questionKinds } from './document';

/** What stands between choices in a link, so that no choice holds it. */
const separator = '|';
const word = line(longestChoice);

/** Choices in an author's words; the empty list stands for those computed from the panel. */
export const choiceTexts: Codec<readonly string[]> = {
  read: (text) => ({ ok: true, value: text === '' ? [] : text.split(separator).map((each) => each.trim()) }),
  write: (texts) => texts.join(separator),
  refuse(texts) {
    if (texts.length === 0) return undefined;
    if (texts.length < 2 || texts.length > mostChoices) return `2 to ${mostChoices} choices are needed`;
    if (texts.some((each) => each === '')) return 'a choice is empty';
    if (texts.some((each) => each.includes(separator))) return `a choice cannot hold ${separator}`;
    if (new Set(texts).size < texts.length) return 'a choice is given twice';
    return texts.map(word.refuse).find((why) => why !== undefined);
  },
};

/** The keys of a question inside a panel. */
export const questionKeys = ['ask', 'question', 'choices', 'right'] as const;

const ask = oneOf(['none', ...questionKinds]);
const rightChoice = integer(1, mostChoices);

export function readQuestion(reader: Reader): Question | null {
  const asked = reader.read('ask', ask, 'none');
  const text = reader.read('question', line(longestQuestion), '');
  const texts = reader.read('choices', choiceTexts, []);
  const right = reader.read('right', rightChoice, 1);
  const kind = questionKinds.find((one) => one === asked);
  if (kind === undefined) return null;
  if (texts.length === 0) return { kind, text, own: null };
  if (kind === 'draw') {
    reader.report('choices', '', 'there are no choices with `ask:draw`');
    return { kind, text, own: null };
  }
  if (right > texts.length) reader.report('right', '1', `there are ${texts.length} choices`);
  return { kind, text, own: { texts, right: right > texts.length ? 0 : right - 1 } };
}

export function writeQuestion(question: Question | null): readonly Param[] {
  if (question === null) return [];
  const { kind, text, own } = question;
  return [
    { key: 'ask', text: kind },
    ...(text === '' ? [] : [{ key: 'question', text }]),
    ...(own ? [{ key: 'choices', text: choiceTexts.write(own.texts) }] : []),
    ...(own && own.right > 0 ? [{ key: 'right', text: rightChoice.write(own.right + 1) }] : []),
  ];
}

/** A question as a link can hold it. */
export function tidyQuestion({ kind, text, own }: Question): Question {
  const texts = own?.texts.map((each) => clip(each.replaceAll(separator, '/'), longestChoice)) ?? [];
  const kept = own !== null && kind !== 'draw' && texts.length > 0 && choiceTexts.refuse(texts) === undefined;
  return { kind, text: clip(text, longestQuestion), own: kept ? { texts, right: own.right } : null };
}
