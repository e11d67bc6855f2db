import { useState } from 'preact/hooks';
import { UpdateLanguageDocument } from '../generated/documents';
import { chooseLanguage, isLanguage, language, LANGUAGES } from '../../../web/language';
import { t } from '../t';
import { accountMessages as messages } from '../messages/account';
import type { Problem } from '../../../web/problem';
import { change } from '../session/ask';
import { lookAtSession } from '../session/session';
import { Problems } from './notices';

/** The language of emails to the person and of everything that they are told; the page follows it. */
export function LanguageOfAccount({ known }: { known: string | null }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choose = async (next: string) => {
    const { problems: found } = await change(UpdateLanguageDocument, { input: { language: next } });
    setProblems(found);
    if (found.length > 0 || !isLanguage(next)) return;
    chooseLanguage(next);
    await lookAtSession();
  };
  const value = isLanguage(known) ? known : language.get();
  return (
    <>
      <Problems of={problems} />
      <p class="hint" id="language-hint">
        {t(messages.languageHint)}
      </p>
      <select
        aria-labelledby="language"
        aria-describedby="language-hint"
        value={value}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
