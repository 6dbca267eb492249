import { pictureKinds } from '../document/document';
import { aspectKeys } from '../edits/aspects';
import { intervalWords } from '../scene/syntax';
import { type documentParts, toleranceBounds } from './document-parts';
import type { panelParts } from './panel-link';

/** What a key means, for people who write links by hand; apart from the keys, which every page reads. */
interface Note {
  readonly meaning: string;
  readonly example: string;
}

export const documentNotes: Readonly<Record<keyof typeof documentParts, Note>> = {
  place: {
    meaning: 'the place of the app that opens',
    example: 'compare',
  },
  embed: {
    meaning: 'pictures only, for a frame in another page',
    example: '1',
  },
  panel: {
    meaning: 'the panel that is selected, or open in Explore; 0 for none',
    example: '2',
  },
  title: {
    meaning: 'title of the board',
    example: 'Polar',
  },
  figure: {
    meaning: 'the figure of the gallery that the board came from',
    example: 'polar',
  },
  columns: {
    meaning: 'panels per row; 0: as suits their number',
    example: '2',
  },
  scaling: {
    meaning: 'one scale for all panels, or each its `own`',
    example: 'own',
  },
  arrangement: {
    meaning: 'the panels side by side, or all their runs `together` in one picture',
    example: 'together',
  },
  tolerance: {
    meaning: `with \`board=together\`: the part of its initial loss at which a run has arrived (${intervalWords(toleranceBounds)})`,
    example: '0.01',
  },
  linked: {
    meaning: `what a change in one panel changes in all, any of ${aspectKeys.join(', ')}; or \`none\``,
    example: 'loss,start',
  },
  lab: {
    meaning: 'with `place=labs`: the open lab, as name;key:value',
    example: 'incremental;depth:3',
  },
  chapter: {
    meaning: 'with `place=learn`: the chapter that opens',
    example: 'gauge',
  },
  step: {
    meaning:
      'with `place=learn`: the step of the chapter; `fig` and `fig1` … say what its reader changed in the figure',
    example: '2',
  },
  from: {
    meaning: 'the step of Learn that a bar leads back to',
    example: 'gauge.2',
  },
  preset: {
    meaning: 'the preset that the scene came from, of which a strip tells',
    example: 'polar-3',
  },
  tour: {
    meaning: 'the step of the tour of Explore that is open; 0 for none',
    example: '1',
  },
};

export const panelNotes: Readonly<Record<keyof typeof panelParts, Note>> = {
  name: { meaning: 'name of the panel', example: 'r = 3' },
  view: {
    meaning: `which picture the panel shows, one of ${pictureKinds.join(', ')}`,
    example: 'flow',
  },
};
