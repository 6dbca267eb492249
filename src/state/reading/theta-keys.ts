import type { ParameterMap } from '../../core';
import { exactView, type FibreView, fibreOf, homeTheta, liftTo, refuseTheta, wOf } from '../scene/fibre-view';
import { writeNumbers } from '../scene/numbers';
import { type Codec, numbers } from '../scene/syntax';
import type { Param } from './query';
import type { Reader } from './reader';

/** How θ itself is written. */
function thetaCodec(map: ParameterMap): Codec<readonly number[]> {
  return { ...numbers(map.p), refuse: (theta) => refuseTheta(map, theta) };
}

/** How the position on the fibre is written. */
function fibreCodec(map: ParameterMap): Codec<readonly number[]> {
  const codec = numbers(map.fibre.parameters.length);
  return { ...codec, refuse: (f) => codec.refuse(f) ?? refusePosition(map, f) };
}

function refusePosition(map: ParameterMap, f: readonly number[]): string | undefined {
  const lifted = liftTo(map, { w: wOf(map, homeTheta(map)), f }, homeTheta(map));
  return lifted.ok || lifted.part === 'w' ? undefined : lifted.why;
}

/** Reads θ, or the function w and the position on its fibre; where both are given θ counts. */
export function readTheta(reader: Reader, map: ParameterMap): readonly number[] {
  const home = homeTheta(map);
  const { key } = map.fibre;
  const views = ['w', ...(key === undefined ? [] : [key])].filter((name) => reader.has(name));
  const [first] = views;
  if (!first) return reader.read('theta', thetaCodec(map), home);
  if (!reader.has('theta')) return readView(reader, map, home, first);
  const theta = reader.read('theta', thetaCodec(map), home);
  for (const name of views) reader.report(name, '', '`theta` is given too, and it counts');
  return theta;
}

function readView(reader: Reader, map: ParameterMap, home: readonly number[], key: string): readonly number[] {
  const w = reader.read('w', numbers(map.q), wOf(map, home));
  const f = readPosition(reader, map, home);
  if (f === undefined) return home;
  const lifted = liftTo(map, { w, f }, home);
  if (lifted.ok) return lifted.theta;
  reader.report(key, `theta=${writeNumbers(home)}`, lifted.why);
  return home;
}

function readPosition(reader: Reader, map: ParameterMap, home: readonly number[]): readonly number[] | undefined {
  const usual = fibreOf(map, home);
  const { key } = map.fibre;
  return key === undefined || usual === undefined ? usual : reader.read(key, fibreCodec(map), usual);
}

/**
 * Writes θ, nothing where it is the map's default. Where the fibre has coordinates the view (w, position) says
 * more than θ does; elsewhere the shorter of the two is written. The view is written only if reading it gives
 * θ back bit for bit.
 */
export function writeTheta(map: ParameterMap, theta: readonly number[]): readonly Param[] {
  const home = homeTheta(map);
  const plain = { key: 'theta', text: writeNumbers(theta) };
  if (plain.text === writeNumbers(home)) return [];
  const view = exactView(map, theta, home);
  if (view === undefined) return [plain];
  const written = writeView(map, view, home);
  return map.fibre.parameters.length > 0 || size(written) < size([plain]) ? written : [plain];
}

function writeView(map: ParameterMap, { w, f }: FibreView, home: readonly number[]): readonly Param[] {
  const param = { key: 'w', text: writeNumbers(w) };
  const { key } = map.fibre;
  const position = writeNumbers(f);
  if (key === undefined || position === writeNumbers(fibreOf(map, home) ?? [])) return [param];
  return [param, { key, text: position }];
}

/** The number of characters that some keys take in a link. */
export function size(params: readonly Param[]): number {
  return params.reduce((sum, { key, text }) => sum + key.length + text.length + 2, 0);
}
