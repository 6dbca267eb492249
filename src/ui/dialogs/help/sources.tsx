import { type Family, families } from '../../../core';

/** All parameterizations and where each is studied. */
export function Sources() {
  return (
    <>
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
    </>
  );
}
