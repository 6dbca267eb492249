import { lazy, Suspense } from 'react';

const Reader = lazy(async () => ({ default: (await import('./arrow-reader')).ArrowReader }));

/** Reads single arrows. It comes after the first pictures, which it would only keep waiting. */
export function ArrowReader() {
  return (
    <Suspense>
      <Reader />
    </Suspense>
  );
}
