import type { ComponentType } from 'preact/compat';
import { type LabName, labNames } from '../../labs';
import type { AnyLab } from '../../labs/lab';
import { loadLab } from '../../labs/members';
import { loaded } from '../kit/loaded';

interface LabProps {
  readonly name: LabName;
  readonly lab: AnyLab;
}

/** A view of each lab, whose code is loaded when it is first opened. */
export const labViews = (View: ComponentType<LabProps>): ReadonlyMap<LabName, ComponentType> =>
  new Map(
    labNames.map((name) => [
      name,
      loaded(
        async () => {
          const lab = await loadLab(name);
          return { default: () => <View name={name} lab={lab} /> };
        },
        'this lab',
        <p className="loading">Loading the lab…</p>,
      ),
    ]),
  );
