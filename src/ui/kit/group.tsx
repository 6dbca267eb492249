import type { ReactNode } from 'preact/compat';

/** Controls that belong together, under a title. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="group">
      <legend className="section-title">{title}</legend>
      {children}
    </fieldset>
  );
}
