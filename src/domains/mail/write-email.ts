import { escape } from 'html-escaper';
import type { Language } from '../../core/language';
import { holdsLink } from '../../core/link-free';
import { translate, type Message, type MessageValues } from '../../core/messages';
import type { EmailText } from '../../runtime/define-email';
import { safeValues } from './names';

export interface WrittenText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes an email out, as text and as HTML, where names are escaped. Whom it greets by name is in `name`. */
export function writeEmail(text: EmailText, language: Language, values: MessageValues): WrittenText {
  const { subject, paragraphs, button, closing } = text;
  const safe = safeValues(values, language);
  const say = (message: typeof subject) => translate(message, language, safe);
  const link = typeof values['link'] === 'string' ? values['link'] : null;
  const before = (isGreetable(values['name']) ? [greeting, ...paragraphs] : paragraphs).map(say);
  const linkText = link !== null && button !== undefined ? [`${say(button)}:\n${link}`] : [];
  return {
    subject: say(subject),
    text: `${[...before, ...linkText, say(closing)].join('\n\n')}\n`,
    html: page(language, say(subject), [
      ...before.map(paragraph),
      ...(link !== null && button !== undefined ? [buttonHtml(link, say(button))] : []),
      small(say(closing)),
    ]),
  };
}

function isGreetable(name: MessageValues[string] | undefined): boolean {
  return typeof name === 'string' && name !== '' && !holdsLink(name);
}

const greeting: Message = { en: 'Hello {name},', tr: 'Merhaba {name},', nl: 'Hallo {name},', fr: 'Bonjour {name},' };

function page(language: Language, title: string, blocks: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(title)}</title></head>
<body style="margin:0;padding:32px 16px;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:520px;margin:0 auto">
${blocks.join('\n')}
</div>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escape(text)}</p>`;
}

function small(text: string): string {
  return `<p style="margin:24px 0 0;font-size:13px;opacity:.75">${escape(text)}</p>`;
}

function buttonHtml(link: string, label: string): string {
  const style =
    'display:inline-block;padding:12px 24px;border-radius:8px;background:#2450b2;color:#ffffff;text-decoration:none;font-weight:600';
  return `<p style="margin:24px 0"><a href="${escape(link)}" style="${style}">${escape(label)}</a></p>`;
}
