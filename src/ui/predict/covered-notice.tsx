import type { ReactNode } from 'preact/compat';
import { usePrediction } from './use-prediction';
import './predict.css';

/** Stands where controls or numbers of a panel would give its answer away. */
export function CoveredNotice({ id, children }: { id: number; children?: ReactNode }) {
  const prediction = usePrediction(id);
  if (!prediction) return null;
  return (
    <div className="covered-notice">
      <p>This panel asks a question first: its controls and numbers would answer it.</p>
      {children}
      <button type="button" onClick={() => prediction.set({ revealed: true })}>
        Show the answer
      </button>
    </div>
  );
}
