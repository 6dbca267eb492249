/** What is said of something that is waited for: never that there is none of it. */
export const notYet = 'not computed yet';
