/** What the article's plugin runs while it builds. All is loaded while this is: afterwards nothing can be imported. */
import { writeArticle } from './sources.tsx';

export { previewSvg } from './preview-picture.ts';

export const page = await writeArticle();
