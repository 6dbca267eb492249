/** Under what conditions this program and its parts may be used. */
export function Licences() {
  return (
    <>
      <h3>Licences</h3>
      <p>
        Reparam is under the MIT licence.{' '}
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          What it contains from other hands
        </a>
        , code and typefaces, with their licences.
      </p>
    </>
  );
}
