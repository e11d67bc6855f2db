import { useState } from 'react';
import type { WebhookEvent } from '../../../../../src/generated/schema-types';
import { Field, TextField, Tick } from '../../../parts/field';
import type { Typed } from '../../../parts/form';
import { Group } from '../../../parts/group';
import { Say, t } from '../../../text';
import { EVENT_NAMES } from '../words/webhook-names';
import { webhookMessages as messages } from '../words/webhooks';

const EVENTS = Object.keys(EVENT_NAMES) as WebhookEvent[];

interface Content {
  readonly name: string;
  readonly url: string;
  readonly query: string | null;
  readonly events: readonly WebhookEvent[];
}

const FRESH: Content = { name: '', url: '', query: null, events: [] };

/** What can be said of a webhook, whether it is new or not. */
export function WebhookFields({ of = FRESH }: { of?: Content }) {
  return (
    <>
      <div className="pair">
        <Field name="name" label={t(messages.name)} defaultValue={of.name} maxLength={100} />
        <Field name="url" label={t(messages.url)} hint={t(messages.urlHint)} type="url" defaultValue={of.url} />
      </div>
      <Events chosen={of.events} />
      <TextField
        name="query"
        label={t(messages.query)}
        hint={<Say of={messages.queryHint} example={<code>{'{ id displayName }'}</code>} />}
        defaultValue={of.query ?? ''}
        className="code"
        rows={3}
        spellCheck={false}
        optional
      />
    </>
  );
}

function Events({ chosen }: { chosen: readonly WebhookEvent[] }) {
  // Kept as they were while the form is open.
  const [first] = useState(chosen);
  return (
    <Group name="events" label={t(messages.events)} whole>
      <div className="integration-ticks">
        {EVENTS.map((event) => (
          <Tick
            key={event}
            name={`event-${event}`}
            label={t(EVENT_NAMES[event])}
            defaultChecked={first.includes(event)}
          />
        ))}
      </div>
    </Group>
  );
}

/** What was typed, as inputs take it. */
export function contentIn(typed: Typed) {
  const { name = '', url = '', query = '' } = typed;
  const events = EVENTS.filter((event) => Object.hasOwn(typed, `event-${event}`));
  return { name: name.trim(), url: url.trim(), query: query.trim() || null, events };
}
