import { useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Ctrl+Enter (⌘+Enter) runs the request wherever the focus is; inside an editor the editor itself does it. */
export function RunAnywhere() {
  const actions = useGraphiQLActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('.monaco-editor, dialog') !== null) return;
      event.preventDefault();
      actions.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [actions]);
  return null;
}
