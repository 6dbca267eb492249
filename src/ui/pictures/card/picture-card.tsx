import type { CSSProperties, ReactNode } from 'preact/compat';
import type { PictureKey } from '../../../state/scene/pictures';
import { useScene } from '../../session/session';
import { shapeOf } from './shape-of';

interface Props {
  readonly id: PictureKey;
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

export function PictureCard({ id, title, subtitle, children }: Props) {
  const shape = useScene((scene) => shapeOf(scene[id].window));
  return (
    <section
      className={`card picture-card card-${id}`}
      aria-labelledby={`${id}-title`}
      style={{ '--shape': shape } as CSSProperties}
    >
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{subtitle}</p>
      </header>
      {children}
    </section>
  );
}
