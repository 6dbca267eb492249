/**
 * What can be drawn over a picture, by folder: in the order of legends and descriptions and, at one height of one band,
 * from below upward.
 */
const overlayNames = [
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
  'axes',
] as const;

/** The modules of all overlays, by folder, in the order of the table. */
export function inOrder<Module>(modules: Readonly<Record<string, Module>>): readonly Module[] {
  const byName = new Map(Object.entries(modules).map(([path, module]) => [path.split('/')[1], module]));
  return overlayNames.flatMap((name) => byName.get(name) ?? []);
}
