import { useEffect, useState } from 'preact/compat';
import { partsLoaded } from '../../../model/cells/lazy-part';
import { markNode } from '../../../render';
import { useTheme } from '../../session/use-theme';

const height = 14;

/** The mark of a legend's entry, as pictures and files draw it. */
export function Mark({ name }: { name: string }) {
  const now = useTheme();
  // It is loaded together with how the rest is drawn.
  const [, setLoaded] = useState(() => partsLoaded.peek());
  useEffect(() => partsLoaded.subscribe(setLoaded), []);
  const drawn = markNode(name, now, height);
  if (!drawn) return null;
  const { width, d, fill = 'none', stroke, strokeWidth, dash } = drawn;
  return (
    <svg className={`mark mark-${name}`} width={width} height={height} aria-hidden="true">
      <path d={d} fill={fill} stroke={stroke} strokeWidth={strokeWidth} strokeDasharray={dash} />
    </svg>
  );
}
