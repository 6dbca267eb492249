/** What the pictures and the places of the app are. */
export function WhatIsShown() {
  return (
    <>
      <h3>What is shown</h3>
      <Scene />
      <Beside />
    </>
  );
}

/** One scene: its pictures and its runs. */
function Scene() {
  return (
    <>
      <p>
        A linear model can be written with other numbers than its weights: w = w(θ). A small step of gradient descent on
        θ moves w not along −g but along −JJᵀg, where g = ∇L is the canonical gradient and J = ∂w/∂θ. As far as the map
        reaches, the functions are the same; the steps are not.
      </p>
      <p>
        <strong>Gradient response</strong> holds θ fixed. Its axes are the two components of g. At every g it draws g
        itself, in grey, and JJᵀg, in vermilion, both from the tip of g. <strong>Descent over the loss</strong> has the
        axes w₁ and w₂. It draws −JJᵀ∇L at every w, as arrows or as streamlines, the loss, and two runs from one start:
        canonical, dashed grey, and parametric, solid vermilion.
      </p>
      <p>
        A descent goes in steps, which can be too large. Beside η it is said when the run cannot settle at the optimum,
        before it blows up. Under <strong>Look closer</strong> stand η against the largest stable one, 2/λ for the
        largest eigenvalue λ of the Hessian in θ; the exact step along −Jᵀg for the probe g, and the η at which it
        leaves the half-plane of −g; the gain over the plane and along the fibre; and what gradient flow keeps, with how
        far the steps move it. Schedule, momentum and weight decay are those of both runs.
      </p>
    </>
  );
}

/** What a scene can be given, and what stands beside it. */
function Beside() {
  return (
    <>
      <p>
        <strong>Losses on data</strong> are functions of w through the rows of a table with two features and a target.
        Under Loss, Data there are small sets with their sources, and a place to paste rows of a CSV; a file can also be
        dropped anywhere on the page. Cells that cannot be used are told by row and column, and good rows are kept.
        Tables of up to 60 rows travel in the link; of a larger one it says which file must be loaded.
      </p>
      <p>
        <strong>Parameter plane</strong>, once it is asked for, has the parameters θ as its axes, or a slice of them. It
        draws the loss L(w(θ)), −Jᵀ∇L, and in violet where J loses rank. There Jᵀ can swallow a gradient whole: such a
        point, where Jᵀ∇L = 0 and ∇L is not, is a ghost. A click on one tells which gradient it swallows.
      </p>
      <p>
        <strong>Compare</strong> sets whole scenes beside each other. Equal magnitudes are drawn equally long and in one
        colour in all panels, unless each is given its own scale, as in print, and then says so. What is linked, such as
        the loss or the start, is changed in all panels at once. A panel is moved by its name: drag it, or press Alt
        with an arrow key. Drawn together, all runs start at one point, on one loss and on one clock.
      </p>
      <p>
        Letters: w is the canonical parameter and θ what is trained. Daniel Gissin’s article “Over-Parameterization and
        Optimization I: A Gentle Start”, which this follows, swaps the two in places; here they never change places.
      </p>
    </>
  );
}
