import { useState } from 'preact/compat';
import { type ResultColumn, resultColumns, resultsText } from '../../../model/export/together-table';
import { markerPath, seriesLook } from '../../../render';
import { copyText } from '../../kit/copy-text';
import { scrolling } from '../../kit/scrolling';
import { useSession } from '../../session/session';
import { LiveText } from '../../session/use-live';
import { useTheme } from '../../session/use-theme';
import { Term } from '../../terms/term';
import { useBoard } from '../session/use-board';
import { useTogether, useTogetherPart } from './use-together';

interface Props {
  /** Id of the series that is looked at. */
  readonly looked: number | undefined;
  readonly look: (id: number | undefined) => void;
}

/** Legend and results in one: each row shows the line it stands for, and points it out in the pictures. */
export function TogetherTable({ looked, look }: Props) {
  const ids = useTogetherPart(({ series }) => series.map(({ id, style }) => `${id}:${style}`).join());
  const kind = useTogetherPart(({ dynamics }) => dynamics.kind);
  const columns = resultColumns(kind);
  const rows = ids.split(',').map((row) => row.split(':'));
  return (
    <div className="together-scroll" {...scrolling('Results, which scroll sideways where they are wide')}>
      <table className="together-table">
        <caption className="hidden-visually">Legend and results of all runs</caption>
        <Heads columns={columns} arrival={kind === 'descent' ? 2 : 1} />
        <tbody>
          {rows.map(([id, style]) => (
            <Row
              key={id}
              id={Number(id)}
              style={Number(style)}
              columns={columns}
              looked={looked === Number(id)}
              look={look}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadsProps {
  readonly columns: readonly ResultColumn[];
  /** How many columns, the first ones, are about the way to the tolerance. */
  readonly arrival: number;
}

function Heads({ columns, arrival }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          run
        </th>
        <th colSpan={arrival} scope="colgroup" className="together-group">
          to tolerance
        </th>
        {columns.slice(arrival).map((column) => (
          <Head key={column.key} column={column} rows={2} />
        ))}
      </tr>
      <tr>
        {columns.slice(0, arrival).map((column) => (
          <Head key={column.key} column={column} rows={1} />
        ))}
      </tr>
    </thead>
  );
}

function Head({ column: { key, title, about, term }, rows }: { column: ResultColumn; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} data-column={key}>
      <Term id={term} note={about}>
        {title}
      </Term>
    </th>
  );
}

interface RowProps {
  readonly id: number;
  readonly style: number;
  readonly columns: readonly ResultColumn[];
  readonly looked: boolean;
  readonly look: Props['look'];
}

function Row({ id, style, columns, looked, look }: RowProps) {
  const together = useTogether();
  const board = useBoard();
  const of = (text: (series: ReturnType<typeof together.model>['series'][number]) => string) => () => {
    const series = together.model().series.find((one) => one.id === id);
    return series ? text(series) : '';
  };
  const name = <LiveText className="together-name" of={of((series) => series.name)} />;
  return (
    <tr
      data-series={id}
      data-looked={looked}
      onPointerEnter={() => look(id)}
      onPointerLeave={() => look(undefined)}
      onFocus={() => look(id)}
      onBlur={() => look(undefined)}
    >
      <th scope="row">
        <span className="together-head">
          <SeriesSwatch style={style} />
          {id === 0 ? (
            name
          ) : (
            <button type="button" title="Select, to edit it at the side" onClick={() => board.select(id)}>
              {name}
            </button>
          )}
        </span>
      </th>
      {columns.map(({ key, text }) => (
        <td key={key} data-column={key}>
          <LiveText of={of(text)} />
        </td>
      ))}
    </tr>
  );
}

/** The line of a series as the picture draws it, with the marker at its end. */
function SeriesSwatch({ style }: { style: number }) {
  const { stroke, width, dash, marker } = seriesLook(style, useTheme());
  return (
    <svg className="series-swatch" width="54" height="14" aria-hidden="true">
      <path d="M1 7H43" fill="none" stroke={stroke} strokeWidth={width} strokeDasharray={dash?.join(' ')} />
      <path d={markerPath(marker, 46, 7, 5)} fill={stroke} />
    </svg>
  );
}

/** Copies the results with every digit. */
export function CopyTable() {
  const together = useTogether();
  const { announcer } = useSession();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { series, dynamics } = together.model();
    const done = await copyText(resultsText(series, dynamics.kind));
    setCopied(done);
    announcer.say(done ? 'The table is copied, with all digits' : 'The clipboard refused the text');
    window.setTimeout(() => setCopied(false), 1500);
  };
  return (
    <button type="button" className="small together-copy" onClick={copy}>
      {copied ? 'copied' : 'copy table'}
    </button>
  );
}
