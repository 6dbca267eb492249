import { useId } from 'preact/compat';
import type { NamedNumber, NumberSpec } from '../../../core';
import { spokenName, symbolOf } from '../../../core/expression/text/names';
import { freeConstant, holdConstant, setConstant, setNamed, typedMap } from '../../../state/library/typed-map';
import type { Change } from '../../../state/scene/change';
import { readNumber } from '../../../state/scene/numbers';
import { mapOf } from '../../../state/scene/registry';
import type { Scene } from '../../../state/scene/scene';
import { NumberControl } from '../../controls/number-control';
import { Group } from '../../kit/group';
import { apply } from '../../session/apply';
import { useScene, useSession } from '../../session/session';

const usual = [-3, 3] as const;

/** The constants with sliders, and what the sliders of all names run between. */
export function NamedControls() {
  const choice = useScene((scene) => scene.map);
  const { parameters, constants } = typedMap(choice);
  const isOnly = mapOf(choice).p === 1;
  return (
    <>
      {constants.length > 0 && <Constants constants={constants} />}
      <details className="more">
        <summary>Ranges, starts and constants</summary>
        <div className="typed-names">
          {parameters.map((each) => (
            <NamedRow
              key={each.key}
              named={each}
              action="hold constant"
              act={isOnly ? undefined : (scene) => holdConstant(scene, each.key)}
            />
          ))}
          {constants.map((each) => (
            <NamedRow
              key={each.key}
              named={each}
              action="make a parameter"
              act={(scene) => freeConstant(scene, each.key)}
            />
          ))}
        </div>
        <p className="note">
          A parameter is moved by gradients; a constant only by you. A start is where a link without θ begins.
        </p>
      </details>
    </>
  );
}

function Constants({ constants }: { constants: readonly NamedNumber[] }) {
  return (
    <Group title="Constants">
      {constants.map((each) => (
        <NumberControl
          key={`${each.key} ${each.range ?? ''}`}
          spec={specOf(each)}
          read={({ scene }) => typedMap(scene.map).constants.find(({ key }) => key === each.key)?.value ?? each.value}
          write={(scene, value) => setConstant(scene, each.key, value)}
        />
      ))}
    </Group>
  );
}

const specOf = ({ key, value, range = usual }: NamedNumber): NumberSpec => ({
  key,
  symbol: symbolOf(key),
  label: `constant ${spokenName(key)}`,
  default: value,
  range,
  step: 0.01,
});

interface RowProps {
  readonly named: NamedNumber;
  readonly action: string;
  readonly act?: ((scene: Scene) => Change) | undefined;
}

/** The ends of one slider, the start, and what else the name can be. */
function NamedRow({ named, action, act }: RowProps) {
  const session = useSession();
  const { key, value, range = usual } = named;
  const change = (next: Partial<NamedNumber>) => apply(session, setNamed(session.store.get(), key, next));
  return (
    <fieldset className="typed-name" aria-label={spokenName(key)}>
      <span className="maths">{symbolOf(key)}</span>
      <SmallNumber label="from" value={range[0]} write={(low) => change({ range: [low, range[1]] })} />
      <SmallNumber label="to" value={range[1]} write={(high) => change({ range: [range[0], high] })} />
      <SmallNumber label="start" value={value} write={(start) => change({ value: start })} />
      {act && (
        <button type="button" className="small" onClick={() => apply(session, act(session.store.get()))}>
          {action}
        </button>
      )}
    </fieldset>
  );
}

interface SmallNumberProps {
  readonly label: string;
  readonly value: number;
  readonly write: (value: number) => boolean;
}

/** A number to type; what cannot be used goes back to what it was. */
function SmallNumber({ label, value, write }: SmallNumberProps) {
  const id = useId();
  const commit = (input: HTMLInputElement) => {
    const reading = readNumber(input.value.trim().replace('−', '-'));
    if (!reading.ok || (reading.value !== value && !write(reading.value))) input.value = String(value);
  };
  return (
    <label htmlFor={id}>
      {label}
      <input
        key={value}
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={String(value)}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
      />
    </label>
  );
}
