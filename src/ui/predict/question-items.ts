import type { MenuItem } from '../kit/menu/menu';
import { usePrediction } from './use-prediction';

/** What the menu of a panel does with its question. */
export function useQuestionItems(id: number, ask: () => void): MenuItem[] {
  const prediction = usePrediction(id);
  if (prediction === undefined) return [{ label: 'Ask before showing…', select: ask }];
  const { answer, set } = prediction;
  return [
    { label: 'Change the question…', select: ask },
    answer.revealed
      ? { label: 'Hide the answer again', select: () => set({ revealed: false }) }
      : { label: 'Show the answer', select: () => set({ revealed: true }) },
  ];
}
