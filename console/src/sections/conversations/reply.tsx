import { useRef, useState, type KeyboardEvent } from 'react';
import { useChangeOnce } from '../../api/once';
import { ReplyToConversationDocument } from '../../generated/conversations';
import { TextField } from '../../parts/field';
import { Form } from '../../parts/form';
import { useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { useDraft } from './drafts';
import { talkMessages as messages } from './messages';
import type { Written } from './use-messages';

const isMac = navigator.platform.startsWith('Mac') || navigator.platform.startsWith('iP');

/** Writes to the customer. What is typed stays until it was sent, whatever happens. */
export function Reply({ id, onSent }: { id: string; onSent: (message: Written) => void }) {
  const { user } = useViewer();
  const [text, setText] = useDraft(`${user?.id}:${id}`);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useSending(id);
  return (
    <div className="talk-reply">
      <Form
        label={t(messages.send)}
        beside={
          <span className="soft" role="status">
            {said}
          </span>
        }
        onSend={async () => {
          const sent = text;
          const { data, problems } = await send(sent);
          if (problems.length > 0) return problems;
          // What was typed on meanwhile is not part of it.
          if (field.current?.value === sent) setText('');
          if (data?.message != null) onSent(data.message);
          setSaid(t(messages.sent));
          field.current?.focus();
          return [];
        }}
      >
        <TextField
          ref={field}
          name="body"
          rows={3}
          maxLength={10_000}
          dir="auto"
          label={t(messages.reply)}
          hint={t(messages.sendHint, { keys: isMac ? '⌘ ↵' : 'Ctrl + Enter' })}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setSaid('');
          }}
          onKeyDown={sendByKeys}
        />
      </Form>
    </div>
  );
}

function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Sends a text once, however often it is tried: an answer that was lost on the way does not make two of it. */
function useSending(conversationId: string) {
  const reply = useChangeOnce(ReplyToConversationDocument);
  return (body: string) => reply({ input: { conversationId, body } });
}
