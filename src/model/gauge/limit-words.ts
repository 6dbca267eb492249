/** What the limits of a tip that is aimed mean. */
export const limitWords = { reach: 'tips beyond are reached exactly', edge: 'no gauge reaches past this' } as const;
