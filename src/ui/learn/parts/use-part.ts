import { keptTogether } from '../../../model/numbers/format';
import { layerWords } from '../../../model/overlay/layer-words';
import { pictureKeys } from '../../../model/overlay/overlay';
import { type Reader, useReader } from '../reader/reader';

/** What a legend says of something that is drawn, in the first picture of the figure that shows it. */
export function wordsOf({ panels }: Reader, part: string): string {
  const found = panels.model().flatMap((model) => pictureKeys.map((kind) => layerWords(kind, model, part)));
  return keptTogether(found.find((words) => words !== '') ?? '');
}

/** What pointing at the name of something that is drawn does: by a mouse, by the focus, by a touch. */
export function usePart() {
  const reader = useReader();
  const { emphasis, figure } = reader;
  const light = (part: string) => emphasis.set(part);
  return {
    light,
    off: () => emphasis.set(undefined),
    /** Lights it up and tells whoever does not see the figure what that is. */
    tell(part: string) {
      if (emphasis.get() === part) return;
      light(part);
      const words = wordsOf(reader, part);
      figure.announcer.say(`Lit up in the figure${words === '' ? '' : `: ${words}`}. Escape ends it.`);
    },
  };
}
