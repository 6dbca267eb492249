import { useAgain } from './use-again';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Toggle({ label, checked, disabled, onChange }: Props) {
  const again = useAgain();
  return (
    <label className="toggle">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
          again();
        }}
      />
      <span>{label}</span>
    </label>
  );
}
