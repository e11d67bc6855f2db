import './workers';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { fetcher } from './fetcher';
import { ForgottenAnswers } from './forgotten-answers';
import { OpenTabInSight } from './open-tab';
import { Picture } from './picture';
import { FIRST_REQUESTS, HEADERS } from './requests';
import { RunAnywhere } from './run-anywhere';
import { lookAtSession } from './session';
import { SessionBar, SessionNote } from './session-bar';
import { lastOpenRequest, storage } from './storage';
import { WrappedLines } from './wrapped-lines';

/** Its errors would have to be objects of GraphQL.js, where every server answers JSON. */
type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

const first = lastOpenRequest();

function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher as Fetcher}
      storage={storage}
      defaultTabs={[...FIRST_REQUESTS]}
      {...(first !== null && {
        initialQuery: first.query,
        initialVariables: first.variables,
        initialHeaders: first.headers,
      })}
      defaultHeaders={HEADERS}
      shouldPersistHeaders
      showPersistHeadersSettings={false}
      schemaDescription
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <SessionBar />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Picture />
        <SessionNote />
      </GraphiQL.Footer>
      <WrappedLines />
      <RunAnywhere />
      <OpenTabInSight />
      <ForgottenAnswers />
    </GraphiQL>
  );
}

void lookAtSession();
const root = document.getElementById('playground');
if (root !== null) createRoot(root).render(<Playground />);
