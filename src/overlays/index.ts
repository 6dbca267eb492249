/**
 * What can be drawn over a picture, by folder: in the order of legends and descriptions and, at one height of one band,
 * from below upward.
 */
export const overlayNames = [
  'gain-map',
  'canonical',
  'runs',
  'field',
  'vector',
  'gauge-fan',
  'second-gauge',
  'aim-limits',
  'minimiser',
  'outside',
  'plane-image',
  'critical-points',
  'singular',
  'streamlines',
  'half-plane',
  'widest-turn',
  'finite-step',
  'many-starts',
  'predicted-ends',
  'least-optima',
  'mirror',
  'contours',
  'ellipse',
  'probe',
  'particles',
  'points',
  'function-levels',
  'data-points',
  'function-lines',
  'axes',
  'input-axes',
] as const;

export type OverlayName = (typeof overlayNames)[number];

/** The files of one name in the folders of all overlays, by folder, in the order of the table. */
export function inOrder<File>(files: Readonly<Record<string, File>>): ReadonlyMap<OverlayName, File> {
  const byFolder = new Map(Object.entries(files).map(([path, file]) => [path.split('/')[1], file]));
  return new Map(
    overlayNames.flatMap((name) => {
      const file = byFolder.get(name);
      return file === undefined ? [] : [[name, file] as const];
    }),
  );
}
