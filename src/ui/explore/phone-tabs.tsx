import { useState } from 'react';
import { Segmented } from '../controls/segmented';

export type Tab = 'response' | 'flow' | 'numbers';

/** Which part a narrow screen shows; a wide one shows all. */
export const useTab = () => useState<Tab>('response');

export function PhoneTabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  return (
    <div className="phone-tabs">
      <Segmented
        legend="What to show"
        hideLegend
        options={[
          { value: 'response', label: 'Response' },
          { value: 'flow', label: 'Descent' },
          { value: 'numbers', label: 'Numbers' },
        ]}
        value={tab}
        onChange={onChange}
      />
    </div>
  );
}
