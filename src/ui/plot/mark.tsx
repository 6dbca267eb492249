import { useEffect, useState } from 'react';
import { markNode } from '../../render';
import { useSession } from '../session';

const height = 14;

/** The mark of a legend's entry, as pictures and files draw it. */
export function Mark({ name }: { name: string }) {
  const { theme } = useSession();
  const [now, setNow] = useState(theme.get);
  useEffect(() => theme.subscribe(() => setNow(theme.get())), [theme]);
  const drawn = markNode(name, now, height);
  if (!drawn) return null;
  const { width, d, fill = 'none', stroke, strokeWidth, dash } = drawn;
  return (
    <svg className={`mark mark-${name}`} width={width} height={height} aria-hidden="true">
      <path d={d} fill={fill} stroke={stroke} strokeWidth={strokeWidth} strokeDasharray={dash} />
    </svg>
  );
}
