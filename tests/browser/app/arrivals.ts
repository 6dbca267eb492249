/** Ways into the app: a link, and what is there once its page has arrived. */
export const arrivals = {
  Explore: { link: '', shows: '.plot canvas' },
  Compare: { link: '?place=compare&map=polar&theta=0.3,0.5&p1=&p2=theta:3,0.5', shows: '.board canvas' },
  'a typed map': { link: '?map=custom&f1=r*cos(phi)&f2=r*sin(phi)&vars=r:1.5,phi:0.5', shows: '.typed-text' },
  'the first chapter of Learn': { link: '?place=learn&chapter=opening', shows: '.learn-figure canvas' },
  'an embedded frame': { link: '?embed=1', shows: '.embed canvas' },
} as const;

export const arrivalNames = Object.keys(arrivals) as readonly (keyof typeof arrivals)[];
