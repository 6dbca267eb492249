/** Where the article that the topic comes from does not hold to the letter. */
export function WithCare() {
  return (
    <>
      <h3>Where that article is read with care</h3>
      <p>
        That JJᵀ is positive semi-definite gives only that a small enough step is not uphill; that every direction of
        the open half-plane can be reached needs its own proof. Under the inverse map a small parameter stands for a
        large weight and moves it fast: JJᵀ = diag(wᵢ⁴), so from a small start the flow favours few large weights, and
        not a small largest weight. The figure of the two-layer network hides a length of 0.01 for W₂, without which its
        two rotations no longer disagree. And a ghost, a point where Jᵀ swallows the gradient, need not be a saddle.
      </p>
    </>
  );
}
