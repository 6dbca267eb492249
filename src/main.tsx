import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app';
import { ErrorBoundary } from './ui/error-boundary';
import { facesAtHand } from './ui/faces';
import { openSession, SessionContext } from './ui/session';
import './ui/fonts.css';
import './ui/styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('missing element: #root');

await facesAtHand();
createRoot(root).render(
  <StrictMode>
    <SessionContext value={openSession(window)}>
      <ErrorBoundary>
        <Suspense>
          <App />
        </Suspense>
      </ErrorBoundary>
    </SessionContext>
  </StrictMode>,
);
