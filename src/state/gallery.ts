/** A board worth opening, with what there is to see. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  /** What its panels are, in a few words. */
  readonly panels: string;
  /** What to see in it. */
  readonly about: string;
  /** A link of ours, with its `?`. */
  readonly query: string;
}

export interface FigureGroup {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly Figure[];
}

const base = 'window=-2.2,2.2,-2.2,2.2&grid=9&hide=canonical,ellipse,probe,slopes';

export const galleryGroups: readonly FigureGroup[] = [
  {
    id: 'article',
    label: 'The article’s figures',
    figures: [
      {
        id: 'polar',
        label: 'Polar',
        panels: 'r = 0.3, 0.75, 1.5, 3',
        about:
          'Small r: gradients collapse onto the direction w already has. Large r: they turn across it. At r = 1 nothing changes.',
        query: `?v=1&place=compare&title=Polar&figure=polar&map=polar&theta=0.3,0.5&${base}&p1=&p2=theta:0.75,0.5&p3=theta:1.5,0.5&p4=theta:3,0.5`,
      },
    ],
  },
];

export const figures: readonly Figure[] = galleryGroups.flatMap((group) => group.figures);
