import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { idealHeight, lightTheme, sharedCell, writeSvg } from '../../../src/render';
import { type BuildPicture, builders } from '../../../src/render/figures/build-picture';
import { documentOfExhibit, figures } from '../../../src/state/library/gallery';
import { expectGolden } from '../../golden';
import { exhibits } from '../../state/exhibits';
import { expectTidy } from '../kit/tidy';

/** The pictures of a board as they are drawn side by side at one size, on one scale. */
function picturesOf(exhibit: (typeof exhibits)[number], width: number) {
  const { panels } = createBoardBuilder()(documentOfExhibit(exhibit));
  return panels.map(({ panel: { view }, model, name }) => {
    const size = { width, height: idealHeight(width, model[view].window) };
    const like = panels.filter(({ panel }) => panel.view === view).map((each) => each.model[view]);
    const cell = sharedCell(like, size);
    const build: BuildPicture<typeof view> = builders[view];
    return { name, picture: build(model, size, lightTheme, undefined, { cell }) };
  });
}

describe.each(figures)('$id', (figure) => {
  test('is drawn as it was', () => {
    picturesOf(figure, 320).forEach(({ picture }, i) => {
      expectGolden(`gallery-${figure.id}-${i + 1}`, writeSvg(picture, { theme: lightTheme }));
    });
  });
});

describe.each(exhibits)('$id', (exhibit) => {
  test.each([250, 320, 520])('at %i px no word is cut or covered', (width) => {
    const pictures = picturesOf(exhibit, width);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
    for (const { picture } of pictures) expectTidy(picture);
  });
});
