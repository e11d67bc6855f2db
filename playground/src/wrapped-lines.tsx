import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Lets long lines go on below instead of leaving the editor: what a request says about itself is to be read whole. */
export function WrappedLines() {
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor]) editor?.updateOptions({ wordWrap: 'on' });
  }, [queryEditor, variableEditor, headerEditor]);
  return null;
}
