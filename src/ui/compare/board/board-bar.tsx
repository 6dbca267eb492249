import { useRef } from 'preact/compat';
import { setBoard, setLinked } from '../../../state/document/board-edits';
import { longestName } from '../../../state/document/document';
import { addFromExplore } from '../../../state/document/document-edits';
import { aspectKeys, aspects } from '../../../state/edits/aspects';
import { Menu } from '../../kit/menu/menu';
import { Segmented } from '../../kit/segmented';
import { useDocument, useSession } from '../../session/session';
import { useBoard } from '../session/use-board';
import { SweepButton } from '../sweep/sweep-button';

/** What concerns all panels together. */
export function BoardBar() {
  const board = useBoard();
  const together = useDocument((document) => document.board.arrangement === 'together');
  return (
    <header className="board-bar">
      <Title />
      <ArrangementChoice />
      {!together && <ScalesChoice />}
      <div className="board-actions">
        <button
          type="button"
          title="Adds the scene of Explore as a panel"
          onClick={() => board.attempt((document) => addFromExplore(document), 'Panel added')}
        >
          + Panel
        </button>
        <SweepButton />
        <LinksMenu />
        {!together && <ColumnsMenu />}
      </div>
    </header>
  );
}

function Title() {
  const { documents } = useSession();
  const board = useBoard();
  const title = useDocument((document) => document.board.title);
  const input = useRef<HTMLInputElement>(null);
  const commit = () => {
    const next = input.current?.value ?? '';
    if (next !== documents.get().board.title)
      board.commit((document) => setBoard(document, { title: next }), 'Renamed');
  };
  return (
    <input
      key={title}
      ref={input}
      className="board-title"
      type="text"
      maxLength={longestName}
      aria-label="Title of the board"
      placeholder="Untitled comparison"
      defaultValue={title}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.currentTarget.value = title;
        event.currentTarget.blur();
      }}
    />
  );
}

/** On what scales the panels are drawn. */
function ScalesChoice() {
  const board = useBoard();
  const scaling = useDocument((document) => document.board.scaling);
  return (
    <Segmented
      legend="Scales"
      hideLegend
      options={[
        { value: 'shared', label: 'One scale', title: 'equal magnitudes are drawn alike in all panels' },
        { value: 'own', label: 'Each its own', title: 'each panel by its own mean, as printed figures are' },
      ]}
      value={scaling}
      onChange={(next) =>
        board.commit(
          (document) => setBoard(document, { scaling: next }),
          next === 'own' ? 'Each panel has a scale of its own' : 'All panels share one scale',
        )
      }
    />
  );
}

function ArrangementChoice() {
  const board = useBoard();
  const arrangement = useDocument((document) => document.board.arrangement);
  return (
    <Segmented
      legend="Arrangement"
      hideLegend
      options={[
        { value: 'panels', label: 'Panels', title: 'side by side' },
        { value: 'together', label: 'Together', title: 'all runs in one picture' },
      ]}
      value={arrangement}
      onChange={(next) =>
        board.commit(
          (document) => setBoard(document, { arrangement: next }),
          next === 'together' ? 'All runs in one picture' : 'Panels side by side',
        )
      }
    />
  );
}

function LinksMenu() {
  const board = useBoard();
  const linked = useDocument((document) => document.board.linked);
  const items = aspectKeys.map((key) => ({
    label: aspects[key].label,
    checked: linked.includes(key),
    select: () => {
      const on = !linked.includes(key);
      board.attempt(
        (document) => setLinked(document, key, on),
        on ? `All panels share the ${aspects[key].label}` : `Each panel keeps its own ${aspects[key].label}`,
      );
    },
  }));
  return <Menu button="Linked ▾" label="Linked: what the panels share" groups={[items]} />;
}

function ColumnsMenu() {
  const board = useBoard();
  const columns = useDocument((document) => document.board.columns);
  const items = [0, 1, 2, 3, 4].map((n) => ({
    label: n === 0 ? 'As they fit best' : `${n} in a row`,
    checked: columns === n,
    select: () =>
      board.commit(
        (document) => setBoard(document, { columns: n }),
        n === 0 ? 'Rows as they fit best' : `${n} panels in a row`,
      ),
  }));
  return <Menu button={'Rows ▾'} label="Rows: panels in a row" groups={[items]} />;
}
