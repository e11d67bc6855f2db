import { useState } from 'react';
import { basics } from '../../../../web/messages';
import { chooseLanguage, isLanguage, language, LANGUAGES } from '../../../../web/language';
import type { Problem } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import { UpdateMyProfileDocument } from '../../generated/me';
import { Problems } from '../../parts/notices';
import { t } from '../../text';
import { meMessages as messages } from './messages';

interface LanguageChoiceProps {
  readonly known: string | null;
  /** Whether it can be kept with the account; otherwise it is of this browser alone. */
  readonly mayChange: boolean;
}

/** The language of emails to the person and of everything that they are told; the console follows it. */
export function LanguageChoice({ known, mayChange }: LanguageChoiceProps) {
  const updateProfile = useChange(UpdateMyProfileDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choose = async (next: string) => {
    const found = mayChange ? (await updateProfile({ input: { language: next } })).problems : [];
    setProblems(found);
    if (found.length === 0 && isLanguage(next)) chooseLanguage(next);
  };
  const value = mayChange && isLanguage(known) ? known : language.get();
  return (
    <section className="card" aria-labelledby="language">
      <h2 id="language">{t(basics.language)}</h2>
      <Problems of={problems} />
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
      {mayChange && (
        <p className="hint" id="language-hint">
          {t(messages.languageHint)}
        </p>
      )}
    </section>
  );
}
