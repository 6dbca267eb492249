/** What draws the panels of a board: loaded with the first figure that has some, or just before. */
export const panelsPart = () => import('../../embed/embed-board');
