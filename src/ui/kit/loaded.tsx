import { Component, type ComponentProps, type ComponentType, lazy, type ReactNode, Suspense } from 'preact/compat';
import { fetched, NotLoaded } from './fetched';
import { ReloadButton } from './reload-button';

/** A module whose default export is a component, or anything that holds one. */
interface Part<P> {
  readonly default: ComponentType<P>;
}

/** Stands in the place of a part that is opened by a click. */
export const loading = <p className="note">Loading…</p>;

/**
 * A component whose code is loaded when it is first shown. Where that fails, only its own place says so and offers to
 * load the page again; the page around it, its document and the history stay. A browser remembers that a module could
 * not be had for as long as the page lives, so there is no other way to try again.
 * @param what names it in a sentence, e.g. `the export menu`
 * @param waiting stands in its place until it is there
 */
export function loaded<P extends object>(
  fetch: () => Promise<Part<P>>,
  what: string,
  waiting: ReactNode = null,
): ComponentType<P> {
  const View = lazy<ComponentType<P>>(() => fetched(fetch, what));
  return (props) => (
    <PartBoundary onClose={closeOf(props)}>
      <Suspense fallback={waiting}>
        <View {...(props as P & ComponentProps<typeof View>)} />
      </Suspense>
    </PartBoundary>
  );
}

/** How to give up a part that is opened and closed, such as a dialog. */
function closeOf(props: object): (() => void) | undefined {
  const close: unknown = Reflect.get(props, 'onClose');
  return typeof close === 'function' ? () => close() : undefined;
}

interface Props {
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly error?: unknown;
}

class PartBoundary extends Component<Props, State> {
  override state: State = {};

  static override getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { onClose, children } = this.props;
    const { error } = this.state;
    if (error === undefined) return children;
    // What breaks while it is drawn is not for this boundary.
    if (!(error instanceof NotLoaded)) throw error;
    return (
      <div className="not-loaded" role="alert">
        <p>{error.words}</p>
        <div className="not-loaded-actions">
          <ReloadButton />
          {onClose && (
            <button type="button" onClick={onClose}>
              Close
            </button>
          )}
        </div>
      </div>
    );
  }
}
