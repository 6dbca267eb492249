/** What the formulas plugin reads: a file of its own, so that Vite can run it while it builds. */
import { defaultScene } from '../src/state/fields/defaults';
import { chapters } from '../src/state/learn';
import { texOf } from '../src/state/learn/text';
import { losses, mapOf } from '../src/state/scene/registry';

export { lossFamilies } from '../src/core/losses';
export { families } from '../src/core/parameterizations';

/** TeX of what opens without a link. */
export const first: readonly string[] = [
  ...Object.values(mapOf(defaultScene.map).tex),
  losses.find(defaultScene.loss.id)?.tex ?? '',
];

/** TeX of the article, which loads its own. */
export const learn: readonly string[] = [...new Set(chapters.flatMap(texOf))];
