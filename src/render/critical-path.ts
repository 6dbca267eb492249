import { pathRound } from 'd3';
import { criticalMarks } from '../overlays/critical-points/draw';

/** SVG path data of the mark of a kind of critical point, about (0, 0). */
export function criticalPath(nature: keyof typeof criticalMarks): string {
  const path = pathRound(1);
  criticalMarks[nature].trace(path, 0, 0);
  return path.toString();
}
