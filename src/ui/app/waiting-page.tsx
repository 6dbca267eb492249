import type { ReactNode } from 'preact/compat';

/** What stands in place of the page until the maps of its link are there. */
export const WaitingPage = ({ children }: { children: ReactNode }) => (
  <main className="loading" id="pictures" tabIndex={-1}>
    <h1 className="hidden-visually">Typed map</h1>
    {children}
  </main>
);
