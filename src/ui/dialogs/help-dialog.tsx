import { type Family, families } from '../../core';
import { documentBoardKeys, documentKeys } from '../../state/docs';
import { GaugeHelp } from '../gauge/gauge-help';
import { Dialog } from './dialog';

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

export default function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose} wide>
      <div className="prose">
        <h3>What is shown</h3>
        <p>
          A linear model can be written with other numbers than its weights: w = w(θ). A small step of gradient descent
          on θ moves w not along −g but along −JJᵀg, where g = ∇L is the canonical gradient and J = ∂w/∂θ. As far as the
          map reaches, the functions are the same; the steps are not.
        </p>
        <p>
          <strong>Gradient response</strong> holds θ fixed. Its axes are the two components of g. At every g it draws g
          itself, in grey, and JJᵀg, in vermilion, both from the tip of g. <strong>Descent over the loss</strong> has
          the axes w₁ and w₂. It draws −JJᵀ∇L at every w, as arrows or as streamlines, the loss, and two runs from one
          start: canonical, dashed grey, and parametric, solid vermilion.
        </p>
        <p>
          A descent goes in steps, which can be too large. Beside η it is said when the run cannot settle at the
          optimum, before it blows up. Under <strong>Look closer</strong> stand η against the largest stable one, 2/λ
          for the largest eigenvalue λ of the Hessian in θ; the exact step along −Jᵀg for the probe g, and the η at
          which it leaves the half-plane of −g; the gain over the plane and along the fibre; and what gradient flow
          keeps, with how far the steps move it. Schedule, momentum and weight decay are those of both runs.
        </p>
        <p>
          <strong>Losses on data</strong> are functions of w through the rows of a table with two features and a target.
          Under Loss, Data there are small sets with their sources, and a place to paste rows of a CSV; a file can also
          be dropped anywhere on the page. Cells that cannot be used are told by row and column, and good rows are kept.
          Tables of up to 60 rows travel in the link; of a larger one it says which file must be loaded.
        </p>
        <p>
          <strong>Parameter plane</strong>, once it is asked for, has the parameters θ as its axes, or a slice of them.
          It draws the loss L(w(θ)), −Jᵀ∇L, and in violet where J loses rank. There Jᵀ can swallow a gradient whole:
          such a point, where Jᵀ∇L = 0 and ∇L is not, is a ghost. A click on one tells which gradient it swallows.
        </p>
        <p>
          <strong>Compare</strong> sets whole scenes beside each other. Equal magnitudes are drawn equally long and in
          one colour in all panels, unless each is given its own scale, as in print, and then says so. What is linked,
          such as the loss or the start, is changed in all panels at once. A panel is moved by its name: drag it, or
          press Alt with an arrow key. Drawn together, all runs start at one point, on one loss and on one clock.
        </p>
        <p>
          Letters: w is the canonical parameter and θ what is trained. Daniel Gissin’s article “Over-Parameterization
          and Optimization I: A Gentle Start”, which this follows, swaps the two in places; here they never change
          places.
        </p>
        <GaugeHelp />
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
        <h3>Parameterizations and their sources</h3>
        {Object.values(families).map(({ id, label, about, source }: Family) => (
          <p key={id}>
            <strong>{label}.</strong> {about}
            {source && (
              <>
                {' '}
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.authors}, {source.title}, {source.where} {source.year}
                </a>
                {source.locus ? `: ${source.locus}.` : '.'}
              </>
            )}
          </p>
        ))}
        <h3>Where that article is read with care</h3>
        <p>
          That JJᵀ is positive semi-definite gives only that a small enough step is not uphill; that every direction of
          the open half-plane can be reached needs its own proof. Under the inverse map a small parameter stands for a
          large weight and moves it fast: JJᵀ = diag(wᵢ⁴), so from a small start the flow favours few large weights, and
          not a small largest weight. The figure of the two-layer network hides a length of 0.01 for w₂, without which
          its two rotations no longer disagree. And a ghost, a point where Jᵀ swallows the gradient, need not be a
          saddle.
        </p>
        <h3>Links by hand</h3>
        <p>The address holds the whole picture. Keys that are left out take their defaults.</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where the page is narrow */}
        <section className="link-keys" aria-label="Keys of a link" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">key</th>
                <th scope="col">meaning</th>
                <th scope="col">example</th>
                <th scope="col">default</th>
              </tr>
            </thead>
            <tbody>
              {[...documentKeys(), ...documentBoardKeys()].map((note) => (
                <tr key={`${note.with ?? ''} ${note.key}`}>
                  <th scope="row">
                    <code>{note.key}</code>
                  </th>
                  <td>
                    {note.meaning}
                    {note.values ? `: ${note.values.join(', ')}` : ''}
                    {note.with ? ` (with ${note.with})` : ''}
                  </td>
                  <td>
                    <code>{note.example}</code>
                  </td>
                  <td>
                    <code>{note.default}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <h3>Licences</h3>
        <p>
          Reparam is under the MIT licence.{' '}
          <a href="./licences.txt" target="_blank" rel="noreferrer">
            What it contains from other hands
          </a>
          , code and typefaces, with their licences.
        </p>
      </div>
    </Dialog>
  );
}
