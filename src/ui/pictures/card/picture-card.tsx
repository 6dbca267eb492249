import type { ReactNode } from 'preact/compat';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

export function PictureCard({ id, title, subtitle, children }: Props) {
  return (
    <section className={`card picture-card card-${id}`} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{subtitle}</p>
      </header>
      {children}
    </section>
  );
}
