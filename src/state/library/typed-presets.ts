import { writeNamed } from '../../core';
import { writeQuery } from '../reading/query';
import type { PresetGroup } from './presets/preset';
import { type TypedExample, typedExamples } from './typed-examples';

/** A link of an example: its texts, starts and constants are all written out. */
function queryOf({ f1, f2, parameters, constants = [], rest }: TypedExample): string {
  const texts = { v: '1', map: 'custom', f1, f2, vars: writeNamed(parameters), k: writeNamed(constants) };
  const params = Object.entries(texts).map(([key, text]) => ({ key, text }));
  const written = writeQuery(params.filter(({ text }) => text !== ''));
  return [written, 'start=theta', ...(rest === undefined ? [] : [rest])].join('&');
}

/** Examples of typed maps. */
export const typedPresets: PresetGroup = {
  id: 'typed',
  label: 'Typed maps',
  about: 'Maps that somebody typed; change a formula and see.',
  presets: typedExamples.map((example) => ({
    id: `typed-${example.id}`,
    label: example.label,
    about: example.about,
    query: queryOf(example),
    try: example.try,
  })),
};
