const keys: readonly (readonly [string, string])[] = [
  ['Tab', 'moves between controls, the pictures, their handles and the arrow reader'],
  ['← → ↑ ↓', 'step a slider, move a handle, or pan the picture that has the focus'],
  ['Page Up, Page Down', 'ten steps'],
  ['Home, End', 'the ends of the range'],
  ['Shift', 'fine steps, while dragging too'],
  ['+ − 0', 'zoom the focused picture in and out, and fit it'],
  ['Ctrl or ⌘ with the wheel', 'zooms; without them the page scrolls, unless the picture has the focus'],
  ['Ctrl Z, Shift Ctrl Z', 'undo and redo'],
  ['Escape', 'lets go of a drag or takes back what was typed'],
];

/** What the keyboard does. */
export function Keyboard() {
  return (
    <>
      <h3>Keys</h3>
      <dl className="key-list">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
