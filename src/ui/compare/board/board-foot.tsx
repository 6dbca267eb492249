import { Mark } from '../../plot/legend/mark';
import { useDocument } from '../../session/session';
import { footKeysId } from '../panel/panel-picture';

/** What the marks of all panels mean, and the key of the shared scale, printed once. */
export function BoardFoot() {
  const views = useDocument(({ board }) => [...new Set(board.panels.map(({ view }) => view))].sort().join());
  return (
    <footer className="board-foot">
      <div className="board-marks">
        {views.includes('flow') && (
          <>
            <Entry mark="canonical-run" text="canonical run" />
            <Entry mark="parametric" text="parametric run, −JJᵀ∇L" />
            <Entry mark="optimum" text="optimum" />
          </>
        )}
        {views.includes('response') && (
          <>
            {!views.includes('flow') && <Entry mark="parametric" text="JJᵀg at g" />}
            <Entry mark="vector" text="w or θ" />
          </>
        )}
      </div>
      <div id={footKeysId} className="board-keys" />
    </footer>
  );
}

function Entry({ mark, text }: { mark: string; text: string }) {
  return (
    <span className="swatch">
      <Mark name={mark} />
      {text}
    </span>
  );
}
