import type { AnyField } from '../../state/declaration/field';
import { type ChoiceSetting, type FlagSetting, type Setting, settingKey } from '../../state/declaration/setting';
import type { Scene } from '../../state/scene/scene';
import { Segmented } from '../kit/segmented';
import { Toggle } from '../kit/toggle';
import { apply } from '../session/apply';
import { useScene, useSession } from '../session/session';
import { NumberControl } from './number-control';

interface Props<S> {
  readonly setting: S;
  /** Number boxes only, for entries of a matrix. */
  readonly compact?: boolean;
  /** Another name for a choice, where it says something else in its place. */
  readonly label?: string | undefined;
  /** The same for some of what is chosen from. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** The name is for screen readers alone, where a title stands above. */
  readonly hideLabel?: boolean;
}

/** The control of one setting, made from its declaration alone. It follows its own value and no other. */
function SettingControl({ setting, compact = false, ...rest }: Props<Setting>) {
  if (setting.kind === 'flag') return <FlagControl setting={setting} />;
  if (setting.kind === 'choice') return <ChoiceControl setting={setting} {...rest} />;
  return (
    <NumberControl
      spec={setting.spec}
      read={({ scene }) => setting.read(scene)}
      write={setting.set}
      compact={compact}
    />
  );
}

interface FieldProps extends Omit<Props<Setting>, 'setting'> {
  readonly field: Pick<AnyField, 'settings'>;
}

/** All controls of a field. */
export function FieldControl({ field, ...rest }: FieldProps) {
  return field.settings.map((setting) => <SettingControl key={settingKey(setting)} setting={setting} {...rest} />);
}

function FlagControl({ setting }: Props<FlagSetting>) {
  const session = useSession();
  const value = useScene(setting.read);
  const choose = (next: boolean) => apply(session, setting.set(session.store.get(), next));
  return <Toggle label={setting.label} checked={value} onChange={choose} />;
}

function ChoiceControl({ setting, label: name = setting.label, words, hideLabel = false }: Props<ChoiceSetting>) {
  const session = useSession();
  const value = useScene(setting.read);
  const options = Object.entries(setting.words).map(([word, { label, title }]) => ({
    value: word,
    label: words?.[word] ?? (typeof label === 'string' ? label : <SceneText of={label} />),
    ...(title !== undefined && { title }),
  }));
  const choose = (next: string) => apply(session, setting.set(session.store.get(), next));
  return <Segmented legend={name} hideLegend={hideLabel} options={options} value={value} onChange={choose} />;
}

const SceneText = ({ of }: { readonly of: (scene: Scene) => string }) => useScene(of);
