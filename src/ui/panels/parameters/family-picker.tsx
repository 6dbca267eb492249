import { useEffect, useId, useRef } from 'preact/compat';
import { type Family, families } from '../../../core';
import { thumbnailField } from '../../../model/build/thumbnail-field';
import { thumbnailPath } from '../../../render';
import { chooseFamily } from '../../../state/edits/actions';
import { useAgain } from '../../kit/use-again';
import { apply } from '../../session/apply';
import { type Session, useScene, useSession } from '../../session/session';

const size = { width: 48, height: 36 };

/** The picture of a family as SVG path data; drawn once, when the page opens. */
function thumbnail(family: Family): string {
  const field = thumbnailField(family);
  return field ? thumbnailPath(field, size) : '';
}

const members: readonly { readonly family: Family; readonly path: string }[] = Object.values(families).map(
  (family: Family) => ({ family, path: thumbnail(family) }),
);

/** Where the families are one row that scrolls sideways, the chosen one is brought into it; the page stays. */
function showChosen(list: HTMLElement, id: string): void {
  const input = Array.from(list.querySelectorAll('input')).find(({ value }) => value === id);
  const card = input?.parentElement;
  if (!card) return;
  const [row, box] = [list.getBoundingClientRect(), card.getBoundingClientRect()];
  if (box.left >= row.left && box.right <= row.right) return;
  list.scrollLeft += (box.left + box.right - row.left - row.right) / 2;
}

/** What is loaded on demand is loaded first: the pictures stay until then. */
function choose(session: Session, { id, load }: Family): void {
  const take = () => apply(session, chooseFamily(session.store.get(), id));
  const fail = () => session.announcer.notice('What reads typed maps could not be loaded.');
  if (load) load().then(take, fail);
  else take();
}

/** The parameterizations, each by its name and the picture it makes of a grid of gradients. */
export function FamilyPicker() {
  const session = useSession();
  const chosen = useScene((scene) => scene.map.id);
  const name = useId();
  const again = useAgain();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current) showChosen(list.current, chosen);
  }, [chosen]);
  return (
    <fieldset className="family-picker">
      <legend className="section-title">Parameterization</legend>
      <div ref={list} className="families">
        {members.map(({ family, path }) => (
          <label key={family.id} className="family" title={family.about}>
            <input
              type="radio"
              name={name}
              value={family.id}
              checked={family.id === chosen}
              onChange={() => {
                choose(session, family);
                again();
              }}
            />
            {path !== '' && (
              <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
                <path d={path} />
              </svg>
            )}
            <span>{family.load ? 'w(θ) = type your own' : family.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
