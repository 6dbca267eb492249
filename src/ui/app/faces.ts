/** One load of each file that the first page draws with: letters, θ, subscripts, and the maths of the formulas. */
const drawnWith: readonly (readonly [font: string, text: string])[] = [
  ["16px 'Inter Variable'", 'wθ₁'],
  ["16px 'STIX Two Text'", 'wθ'],
  ["italic 16px 'STIX Two Text'", 'wθ'],
  ["16px 'STIX Two Math'", 'J'],
];

/** On a slower network the page comes first, and moves when its faces arrive. In ms. */
const patience = 500;

/** Waits for the faces, whose widths say how high texts are and so how large the pictures; never for long. */
export async function facesAtHand({ fonts }: Document = document): Promise<void> {
  const loads = drawnWith.map(([font, text]) => fonts.load(font, text));
  // A face that cannot be had leaves the page with the next one of its family.
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, patience))]);
}
