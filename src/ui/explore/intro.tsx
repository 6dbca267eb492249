import { PlaceTitle } from '../kit/place-title';

/** For who arrives: what there is to see, and whose topic it is. */
export function Intro() {
  return (
    <header className="intro">
      <PlaceTitle />
      <p>
        Write the same function with other numbers and gradient descent takes another way: here you can see and steer
        which.
      </p>
      <a href="https://dsgissin.github.io/" target="_blank" rel="noreferrer">
        After D. Gissin, Over-Parameterization and Optimization
      </a>
    </header>
  );
}
