import { type ReactNode, useId } from 'preact/compat';
import { type FormatKey, formatKeys } from '../../model/export/table-export';
import { placeSpec } from '../../state/document/places';
import type { useMenu } from '../kit/menu/use-menu';
import { type Session, useSession } from '../session/session';
import { boardContents } from './board-exports';
import { saveScene, sceneContents } from './exports';
import { chooseSceneFile } from './open-scene';
import { type PngScale, pngScales } from './png';
import type { Contents } from './saved';

interface Props {
  /** What a place has to save of its own; the scene or the board where absent. */
  readonly own?: (() => Contents) | undefined;
  readonly scale: PngScale;
  readonly onScale: (scale: PngScale) => void;
  readonly menu: Pick<ReturnType<typeof useMenu>, 'close' | 'list'>;
  readonly onEmbed: () => void;
}

/** Everything that can be saved, and the way to open a scene again. Rows of short items, walked by the arrow keys. */
export default function ExportMenu({ own, scale, onScale, menu, onEmbed }: Props) {
  const session = useSession();
  const { figures, data } = own?.() ?? contentsOf(session);
  /** Closes first, so that the focus is back before the browser opens a window of its own. */
  const act = (run: () => unknown) => () => {
    menu.close();
    void run();
  };
  return (
    <div {...menu.list} role="menu" className="menu" aria-label="Export">
      <MenuGroup title="Figures, with legend and link">
        {figures.map(({ label, svg, png }) => (
          <Row key={label} label={label}>
            <Item name={`${label} as SVG`} text="SVG" onClick={act(svg)} />
            <Item name={`${label} as PNG`} text="PNG" onClick={act(() => png(scale))} />
          </Row>
        ))}
        <PngSize scale={scale} onScale={onScale} />
      </MenuGroup>
      <MenuGroup title="Data, every digit kept">
        {data.map(({ label, save }) => (
          <Row key={label} label={label}>
            <Formats label={label} save={(format) => act(() => save(format))()} />
          </Row>
        ))}
      </MenuGroup>
      <MenuGroup title="In another page">
        <Row label="Frame">
          <Item name="Embed in another page" text="Embed…" onClick={act(onEmbed)} />
        </Row>
      </MenuGroup>
      {!own && <SceneItems act={act} />}
    </div>
  );
}

interface SceneItemsProps {
  readonly act: (run: () => unknown) => () => void;
}

/** What can be done with a scene beside its figures and data. */
function SceneItems({ act }: SceneItemsProps) {
  const session = useSession();
  return (
    <MenuGroup title="Scene, all that the link holds">
      <Row label="JSON file">
        <Item name="Save scene as JSON" text="Save" onClick={act(() => saveScene(session))} />
        <Item name="Open scene from JSON" text="Open…" onClick={act(() => chooseSceneFile(session))} />
      </Row>
    </MenuGroup>
  );
}

function Formats({ label, save }: { label: string; save: (format: FormatKey) => void }) {
  return formatKeys.map((format) => {
    const text = format.toUpperCase();
    return <Item key={format} name={`${label} as ${text}`} text={text} onClick={() => save(format)} />;
  });
}

function PngSize({ scale, onScale }: Pick<Props, 'scale' | 'onScale'>) {
  return (
    <Row label="PNG size">
      {pngScales.map((each) => (
        <button
          key={each}
          type="button"
          role="menuitemradio"
          className="small"
          tabIndex={-1}
          aria-checked={each === scale}
          aria-label={`PNG size ${each}×`}
          onClick={() => onScale(each)}
        >
          {each}×
        </button>
      ))}
    </Row>
  );
}

/** What there is to save in the place that is open. */
function contentsOf(session: Session): Contents {
  const { place, board } = session.documents.get();
  return placeSpec(place).shows === 'board' && board.panels.length > 0
    ? boardContents(session)
    : sceneContents(session);
}

function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="menu-group" aria-labelledby={id}>
      <div id={id} className="section-title">
        {title}
      </div>
      {children}
    </fieldset>
  );
}

/** The label is part of the name of each item, so it is not read twice. */
function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="menu-row" role="none">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

function Item({ name, text, onClick }: { name: string; text: string; onClick: () => void }) {
  return (
    <button type="button" role="menuitem" className="small" tabIndex={-1} aria-label={name} onClick={onClick}>
      {text}
    </button>
  );
}
