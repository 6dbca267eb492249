import type { TargetedMouseEvent } from 'preact';
import type { CSSProperties } from 'preact/compat';
import { type PictureKey, pictures } from '../../../state/scene/pictures';
import { Icon } from '../../kit/icon';
import { Legend } from '../../plot/legend/legend';
import { useScene } from '../../session/session';
import { plots } from '../plots';
import { AddToCompare } from './add-to-compare';
import { shapeOf } from './shape-of';

interface Props {
  readonly id: PictureKey;
  readonly title: string;
  readonly subtitle: string;
  readonly onClose?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
}

/** A picture of Explore with its heading and its legend: there at once, even where what is drawn in it comes late. */
export function PictureCard({ id, title, subtitle, onClose }: Props) {
  const shape = useScene((scene) => shapeOf(scene[id].window));
  const Plot = plots[id];
  return (
    <section
      className={`card picture-card card-${id}`}
      aria-labelledby={`${id}-title`}
      style={{ '--shape': shape } as CSSProperties}
    >
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{subtitle}</p>
      </header>
      <Plot
        legend={<Legend kind={id} />}
        buttons={
          <>
            <AddToCompare view={id} />
            {onClose && (
              <button type="button" aria-label={`Close the ${pictures[id].noun}`} title="Close" onClick={onClose}>
                <Icon name="close" />
              </button>
            )}
          </>
        }
      />
    </section>
  );
}
