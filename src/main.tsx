import { render, Suspense } from 'preact/compat';
import { App } from './ui/app/app';
import { ErrorBoundary } from './ui/app/error-boundary';
import { facesAtHand } from './ui/app/faces';
import { openSession, SessionContext } from './ui/session/session';
import './ui/app/fonts.css';
import './ui/app/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('missing element: #root');

const session = openSession(window);
await facesAtHand();
// To read the programs and the link is one task, to show what they say is another: both are long on a slow machine.
await new Promise((resolve) => setTimeout(resolve));
render(
  <SessionContext value={session}>
    <ErrorBoundary>
      <Suspense fallback={null}>
        <App />
      </Suspense>
    </ErrorBoundary>
  </SessionContext>,
  root,
);
