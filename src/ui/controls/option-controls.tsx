import type { ChoiceOption, FlagOption, OptionSpec, Options, OptionValue } from '../../core';
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

/** The controls of a member's options, made from their specs alone. Each follows its own value and no other. */
export function OptionControls({ specs, options, write }: Props) {
  return specs.map((spec) => {
    const part = { options, write };
    if (spec.kind === 'flag') return <FlagControl key={spec.key} spec={spec} {...part} />;
    if (spec.kind === 'choice') return <ChoiceControl key={spec.key} spec={spec} {...part} />;
    // Texts are edited together, in a form of their own.
    if (spec.kind === 'text') return null;
    return (
      <NumberControl
        key={spec.key}
        spec={spec}
        read={({ scene }: Model) => Number(options(scene)[spec.key])}
        write={(scene, value) => write(scene, spec.key, value)}
      />
    );
  });
}

interface OneProps<S extends OptionSpec> extends Omit<Props, 'specs'> {
  readonly spec: S;
}

function useOption({ spec: { key }, options, write }: OneProps<OptionSpec>) {
  const session = useSession();
  const value = useScene((scene) => options(scene)[key]);
  return { value, choose: (next: OptionValue) => apply(session, write(session.store.get(), key, next)) };
}

function FlagControl(props: OneProps<FlagOption>) {
  const { value, choose } = useOption(props);
  return <Toggle label={props.spec.label} checked={value === true} onChange={choose} />;
}

function ChoiceControl(props: OneProps<ChoiceOption>) {
  const { value, choose } = useOption(props);
  const { label, choices } = props.spec;
  return <Segmented legend={label} options={choices} value={String(value)} onChange={choose} />;
}
