import type { TargetedPointerEvent } from 'preact';
import { createPortal, useState } from 'preact/compat';
import type { BoardModel, PanelModel } from '../../../model/board/build-board';
import { duplicatePanel, movePanel, removePanel, setPanel } from '../../../state/document/board-edits';
import { panelOf } from '../../../state/document/document';
import { goTo } from '../../../state/document/document-edits';
import { pictureKeys, pictures } from '../../../state/scene/pictures';
import { Icon } from '../../kit/icon';
import { loaded } from '../../kit/loaded';
import { Menu, type MenuItem } from '../../kit/menu/menu';
import { useQuestionItems } from '../../predict/question-items';
import { useDocument } from '../../session/session';
import { BoardText } from '../session/board-text';
import { useBoard } from '../session/use-board';
import { PanelFigures } from './panel-figures';
import { RenamePanel } from './rename-panel';

const AskDialog = loaded(
  async () => ({ default: (await import('../../predict/ask-dialog')).AskDialog }),
  'the dialog of questions',
);

interface Props {
  readonly id: number;
  readonly index: number;
  readonly count: number;
  readonly grip: Readonly<Record<string, (event: TargetedPointerEvent<HTMLElement>) => void>>;
  /** Of the panel, in px. */
  readonly width: number;
}

const of = (id: number, text: (panel: PanelModel) => string) => (board: BoardModel) => {
  const panel = board.panels.find((each) => each.panel.id === id);
  return panel ? text(panel) : '';
};

/** Name, figures and actions of a panel. Its name is the handle it is carried by. */
export function PanelHead({ id, index, count, grip, width }: Props) {
  const [renaming, setRenaming] = useState(false);
  const [asking, setAsking] = useState(false);
  const board = useBoard();
  const move = (to: number) => {
    board.commit((document) => movePanel(document, id, to), `Moved to place ${to + 1} of ${count}`);
  };
  return (
    <header className="panel-head">
      {renaming ? (
        <RenamePanel id={id} done={() => setRenaming(false)} />
      ) : (
        <h2 id={`panel-${id}`}>
          <PanelName id={id} index={index} count={count} grip={grip} move={move} rename={() => setRenaming(true)} />
        </h2>
      )}
      <BoardText className="own-scale" of={of(id, ({ ownScale }) => (ownScale ? 'own scale' : ''))} />
      <PanelFigures id={id} width={width} />
      <PanelMenu
        id={id}
        index={index}
        count={count}
        move={move}
        rename={() => setRenaming(true)}
        ask={() => setAsking(true)}
      />
      {asking && createPortal(<AskDialog id={id} onClose={() => setAsking(false)} />, document.body)}
    </header>
  );
}

interface NameProps extends Omit<Props, 'width'> {
  readonly rename: () => void;
  readonly move: (to: number) => void;
}

function PanelName({ id, index, count, grip, rename, move }: NameProps) {
  const board = useBoard();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + step;
    if (to >= 0 && to < count) move(to);
  };
  return (
    <button
      type="button"
      className="panel-name"
      title="Select; drag, or Alt with arrow keys, to move"
      onClick={() => board.select(id)}
      onDblClick={rename}
      onKeyDown={onKeyDown}
      {...grip}
    >
      <BoardText of={of(id, ({ name }) => name)} />
    </button>
  );
}

interface MenuProps extends Omit<NameProps, 'grip'> {
  readonly ask: () => void;
}

function PanelMenu({ id, index, count, rename, ask, move }: MenuProps) {
  const board = useBoard();
  const view = useDocument((document) => panelOf(document, id)?.view);
  const others = pictureKeys.filter((key) => key !== view);
  const items: MenuItem[][] = [
    [
      { label: 'Edit', select: () => board.select(id) },
      {
        label: 'Open in Explore',
        select: () => board.commit((document) => goTo(document, 'explore', id), 'The panel is open in Explore'),
      },
      ...others.map((key) => ({
        label: `Show its ${pictures[key].short}`,
        select: () =>
          board.commit(
            (document) => setPanel(document, id, { view: key }),
            `The panel shows its ${pictures[key].short}`,
          ),
      })),
      { label: 'Rename', select: rename },
    ],
    useQuestionItems(id, ask),
    [
      { label: 'Move earlier', disabled: index === 0, select: () => move(index - 1) },
      { label: 'Move later', disabled: index === count - 1, select: () => move(index + 1) },
      { label: 'Duplicate', select: () => board.attempt((document) => duplicatePanel(document, id), 'Duplicated') },
      {
        label: 'Remove',
        select: () => board.commit((document) => removePanel(document, id), 'Removed; undo brings it back'),
      },
    ],
  ];
  return (
    <Menu className="panel-menu" label={`Actions of panel ${index + 1}`} button={<Icon name="more" />} groups={items} />
  );
}
