import { Component, type ReactNode } from 'preact/compat';

interface State {
  readonly message?: string;
}

/** The last resort: if drawing the page throws, the link is still there to be kept, and a way to go on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static override getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <main className="broken">
        <h1>This picture could not be shown</h1>
        <p>{message}</p>
        <p>
          Its link: <code>{window.location.href}</code>
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          Load the page again
        </button>
        <a href={window.location.pathname}>Start again from the first picture</a>
      </main>
    );
  }
}
