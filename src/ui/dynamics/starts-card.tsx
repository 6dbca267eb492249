import './drawers.css';
import { useState } from 'preact/compat';
import { gridOf } from '../../model/numbers/grid';
import { type StartRows, type StartTable, startTable } from '../../model/starts/start-table';
import { scrolling } from '../kit/scrolling';
import { Segmented } from '../kit/segmented';
import { useScene, useSession } from '../session/session';
import { useSetting } from '../session/setting';
import { useLive } from '../session/use-live';
import { type Tools, useTools } from './desk';
import { useStarts } from './use-starts';

/** The starts: tools that add some, and a table of where all of them end. */
export default function StartsCard() {
  const { live, store } = useSession();
  const [table, setTable] = useState(() => startTable(live.model()));
  // A table of changing numbers cannot be read: it waits for the end of a drag.
  useLive((model) => {
    if (!store.gesture.active()) setTable(startTable(model));
  });
  return (
    <div className="starts-card">
      <StartTools />
      <div className="starts-scroll" {...scrolling('Ends of all runs, scrolls')}>
        <EndTable table={table} />
      </div>
    </div>
  );
}

/** As many starts per side as a grid of them over the picture has. */
const perSide = 4;

function StartTools() {
  const tools = useTools();
  const { store } = useSession();
  const starts = useStarts();
  const lines = useScene((scene) => scene.streamlines.style !== 'none');
  const none = useScene((scene) => scene.starts.length === 0);
  const addGrid = () => {
    const { xs, ys } = gridOf({ window: store.get().flow.window, n: perSide });
    starts.addAll(Array.from(ys, (y) => Array.from(xs, (x) => [x, y] as const)).flat());
  };
  return (
    <div className="start-tools">
      <div className="seed-buttons">
        <button type="button" className="small" onClick={starts.addAtW}>
          Add a start at w
        </button>
        <button type="button" className="small" onClick={addGrid}>
          Add a grid of starts
        </button>
        {tools && <LassoButton tools={tools} />}
        <button type="button" className="small" disabled={none} onClick={starts.clear}>
          Clear starts
        </button>
      </div>
      {lines && tools && <TapChoice tools={tools} />}
      <p className="note">
        Click in the flow field to add a start, and on a start to take it away. Drag with Shift, or with the lasso,
        around a region to fill it.
      </p>
    </div>
  );
}

function LassoButton({ tools }: { tools: Tools }) {
  const inHand = useSetting(tools, ({ lasso }) => lasso) === true;
  return (
    <button type="button" className="small" aria-pressed={inHand} onClick={() => tools.set({ lasso: !inHand })}>
      Lasso
    </button>
  );
}

function TapChoice({ tools }: { tools: Tools }) {
  const tap = useSetting(tools, (state) => state.tap) ?? 'start';
  return (
    <Segmented
      legend="Click adds"
      options={[
        { value: 'start', label: 'A start' },
        { value: 'line', label: 'A line' },
      ]}
      value={tap}
      onChange={(next) => tools.set({ tap: next })}
    />
  );
}

const headings = ['start', 'run', 'end', '‖w‖₁', '‖w‖₂', '‖w‖∞', 'how it ended', 'predicted end', 'off by'] as const;

function EndTable({ table: { starts, least } }: { table: StartTable }) {
  return (
    <table className="ends">
      <thead>
        <tr>
          {headings.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {starts.map((each) => (
        <StartBody key={each.place} {...each} />
      ))}
      {least.length > 0 && (
        <tbody className="least">
          {least.map(({ symbol, at, norm }) => (
            <tr key={symbol}>
              <th scope="row" colSpan={2}>
                {symbol}-least optimum
              </th>
              <td>{at}</td>
              <td colSpan={6}>norm {norm}</td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

function StartBody({ place, start, main, rows }: StartRows) {
  const { remove } = useStarts();
  return (
    <tbody>
      {rows.map((row, i) => (
        <tr key={row.which} className={`row-${row.which}`}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {start}
              {!main && (
                <button
                  type="button"
                  className="small"
                  aria-label={`Take away the start at ${start}`}
                  onClick={() => remove(place - 1)}
                >
                  ×
                </button>
              )}
            </th>
          )}
          <td>{row.which}</td>
          <td>{row.end}</td>
          {row.norms.map(({ symbol, size }) => (
            <td key={symbol}>{size}</td>
          ))}
          <td className="how">{row.how}</td>
          <td>{row.predicted}</td>
          <td>{row.off}</td>
        </tr>
      ))}
    </tbody>
  );
}
