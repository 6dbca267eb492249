/** Attributes of a box that scrolls: keys reach it, and it has a name. */
export const scrolling = (label: string) => ({ role: 'group', 'aria-label': label, tabIndex: 0 }) as const;
