import type { Ink } from './curves';

export type Place3 = readonly [x: number, y: number, z: number];

/** A line in space. */
export interface SpacePath {
  readonly key: string;
  readonly label?: string;
  readonly ink: Ink;
  readonly points: readonly Place3[];
  readonly dashed?: boolean;
  /** Dots at the points in place of a line. */
  readonly dots?: boolean;
  /** Of the scenery, such as the lines of a surface. */
  readonly faint?: boolean;
}

export interface SpacePoint {
  readonly key: string;
  readonly label: string;
  readonly ink: Ink;
  readonly at: Place3;
}

/** Lines and points in space, seen from afar; z is upward. */
export interface Space {
  /** By how much it is turned about the z axis, and tilted towards the viewer, in degrees. */
  readonly turn: number;
  readonly tilt: number;
  /** Distance from the origin that is to be seen. */
  readonly reach: number;
  readonly paths: readonly SpacePath[];
  readonly points: readonly SpacePoint[];
  readonly title: string;
  readonly description: string;
}
