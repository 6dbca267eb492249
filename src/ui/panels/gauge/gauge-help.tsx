/** What can be done with a gauge, and why only with that of the two-layer network. */
export function GaugeHelp() {
  return (
    <>
      <h3>The gauge, both ways</h3>
      <p>
        With two layers and hidden width 2, the tip of JJᵀg is a handle. Dragged, it looks for a gauge A of the same
        function that sends g there. The tip y is reached exactly wherever gᵀy ≥ 2‖g‖ |wᵀg|, the solid line. Between the
        line and the edge of the half-plane only the direction can be had, at a greater length. Beyond the edge there is
        nothing: JJᵀ is positive semidefinite and turns no gradient by 90° or more. To turn g by ψ takes a condition
        number κ of at least (1 + sin ψ)/(1 − sin ψ). In the length modes Unit and Article a drawn length tells no
        magnitude, so there the direction is aimed and the length kept.
      </p>
      <p>
        Other maps have no such handle. Coordinatewise maps have a diagonal JJᵀ that follows from w, or, like u∘v and
        u∘u − v∘v, one free number for each weight and no turn in between. In polar coordinates JJᵀ follows from w and
        the axes are those of w; a weight norm and a balanced start of many layers leave one or two scales free. None of
        them can send a gradient wherever one likes. With hidden width 1 only a scale is free; wider than 2 the hidden
        part of W₂ takes part as well, and aiming keeps to the width where A says it all.
      </p>
    </>
  );
}
