import type { OptionSpec, Options, OptionValue } from '../../core';
import type { Model } from '../../model/types';
import type { Change } from '../../state/change';
import type { Scene } from '../../state/scene';
import { apply } from '../apply';
import { useScene, useSession } from '../session';
import { NumberControl } from './number-control';
import { Segmented } from './segmented';
import { Toggle } from './toggle';

interface Props {
  readonly specs: readonly OptionSpec[];
  readonly options: (scene: Scene) => Options;
  readonly write: (scene: Scene, key: string, value: OptionValue) => Change;
}

/** All options but numbers, which follow the model by themselves: a drag of one does not pass through React. */
const choicesOf = (options: Options): string =>
  JSON.stringify(options, (_, value) => (typeof value === 'number' ? undefined : value));

/** The controls of a member's options, made from their specs alone. */
export function OptionControls({ specs, options, write }: Props) {
  const session = useSession();
  const current: Options = JSON.parse(useScene((scene) => choicesOf(options(scene))));
  const choose = (key: string, value: OptionValue) => apply(session, write(session.store.get(), key, value));
  return specs.map((spec) => {
    switch (spec.kind) {
      case 'flag':
        return (
          <Toggle
            key={spec.key}
            label={spec.label}
            checked={current[spec.key] === true}
            onChange={(checked) => choose(spec.key, checked)}
          />
        );
      case 'choice':
        return (
          <Segmented
            key={spec.key}
            legend={spec.label}
            options={spec.choices}
            value={String(current[spec.key])}
            onChange={(value) => choose(spec.key, value)}
          />
        );
      default:
        return (
          <NumberControl
            key={spec.key}
            spec={spec}
            read={({ scene }: Model) => Number(options(scene)[spec.key])}
            write={(scene, value) => write(scene, spec.key, value)}
          />
        );
    }
  });
}
