import { longestName, type Panel, type PictureKind, pictureKinds } from '../document/document';
import { questionKeys, readQuestion, writeQuestion } from '../document/question';
import { firstIssues, issue } from '../reading/issues';
import type { Param } from '../reading/query';
import { openParams } from '../reading/reader';
import { sameJson } from '../scene/same-json';
import type { Scene } from '../scene/scene';
import { line, oneOf } from '../scene/syntax';
import { readScene } from './codec';
import { differences, inherit, readPairs, writePairs } from './panel-text';
import { type Part, part } from './part';

/** Keys of a panel that are not those of its scene. */
export const panelParts = {
  name: part({ key: 'name', codec: line(longestName), fallback: '' }),
  view: part<PictureKind>({
    key: 'picture',
    codec: oneOf(pictureKinds),
    fallback: 'response',
  }),
} as const;

/** Reads a panel: the scene of the link with some keys changed. */
export function readPanel({ key: id, text, broken }: Param, base: Scene) {
  const params = readPairs(text);
  const names = [...Object.values(panelParts).map((one) => one.key), ...questionKeys];
  const reader = openParams(
    params.filter((param) => names.includes(param.key)),
    names,
  );
  const read = <T>({ key: each, codec, fallback }: Part<T>): T => reader.read(each, codec, fallback);
  const own = params.filter((param) => !names.includes(param.key));
  const { scene, issues } = readScene(inherit(base, own), names);
  const panel: Panel = {
    id: Number(id.slice(1)),
    name: read(panelParts.name),
    view: read(panelParts.view),
    scene: shareParts(base, scene),
    question: readQuestion(reader),
  };
  const percent = broken ? [issue(id, text, '', 'the percent-encoding is broken')] : [];
  return { panel, issues: firstIssues([...percent, ...issues, ...reader.finish('a panel')]) };
}

/** Equal parts become the same parts, so that what is computed from them is computed once. */
function shareParts(base: Scene, scene: Scene): Scene {
  const parts = Object.entries(scene).map(([name, value]) => {
    const other: unknown = base[name as keyof Scene];
    return [name, sameJson(other, value) ? other : value];
  });
  return Object.fromEntries(parts) as Scene;
}

/** Writes what makes a panel of the scene of the link. */
export function writePanel({ name, view, scene, question }: Panel, base: Scene): string {
  return writePairs([
    ...(name === '' ? [] : [{ key: panelParts.name.key, text: name }]),
    ...(view === panelParts.view.fallback ? [] : [{ key: panelParts.view.key, text: view }]),
    ...differences(base, scene),
    ...writeQuestion(question),
  ]);
}
