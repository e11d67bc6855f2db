import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { hidePicture } from './picture';
import { currentSession, onSessionChange } from './session';

/** Takes the answers of all tabs from the screen when their reader signs out, here or in another window, or the session ends. */
export function ForgottenAnswers() {
  const actions = useGraphiQLActions();
  const state = useGraphiQL(({ tabs, activeTabIndex, responseEditor }) => ({ tabs, activeTabIndex, responseEditor }));
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    let token = currentSession().token;
    return onSessionChange(() => {
      const before = token;
      ({ token } = currentSession());
      if (before === null || token !== null) return;
      const { tabs, activeTabIndex, responseEditor } = latest.current;
      // In place: GraphiQL replaces none but the tab that is open, and has no action for the others.
      for (const [index, tab] of tabs.entries()) if (index !== activeTabIndex) tab.response = null;
      hidePicture();
      // The answer by which a session is found to have ended is there to be read.
      if (currentSession().ended) return;
      actions.updateActiveTabValues({ response: null });
      responseEditor?.setValue('');
    });
  }, [actions]);
  return null;
}
