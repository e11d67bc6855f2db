import { Component, type ReactNode } from 'react';
import { t } from '../text';
import { shellMessages as messages } from './messages';

interface NotLoadedProps {
  /** Another address is tried anew. */
  readonly path: string;
  readonly children: ReactNode;
}

interface State {
  readonly path: string;
  readonly failed: boolean;
}

/** Stands in for a part of the console that could not be loaded or shown: a deployment has taken its file away, or the network is gone. */
export class NotLoaded extends Component<NotLoadedProps, State> {
  override state: State = { path: this.props.path, failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ path }: NotLoadedProps, state: State): State | null {
    return path === state.path ? null : { path, failed: false };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="problem" role="alert">
        <p>{t(messages.notLoaded)}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t(messages.reload)}
        </button>
      </div>
    );
  }
}
