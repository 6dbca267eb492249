import { documentBoardKeys, documentKeys, type KeyNote } from '../../../state/link/docs';

/** Every key of a link, for people who write links by hand. */
export function LinkKeys() {
  return (
    <>
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
              <KeyRow key={`${note.with ?? ''} ${note.key}`} note={note} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function KeyRow({ note: { key, meaning, values, with: beside, example, default: usual } }: { note: KeyNote }) {
  return (
    <tr>
      <th scope="row">
        <code>{key}</code>
      </th>
      <td>
        {meaning}
        {values ? `: ${values.join(', ')}` : ''}
        {beside ? ` (with ${beside})` : ''}
      </td>
      <td>
        <code>{example}</code>
      </td>
      <td>
        <code>{usual}</code>
      </td>
    </tr>
  );
}
