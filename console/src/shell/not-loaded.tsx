import { Component, type ReactNode } from 'react';
import { t } from '../text';
import { shellMessages as messages } from './messages';

/** Stands in for a part of the console that could not be loaded or shown: a deployment has taken its file away, or the network is gone. */
export class NotLoaded extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
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
