import { nameOfLanguage, t } from '../../text';
import { personMessages as messages } from './person-messages';
import { useWrong } from './wrong';

/** Those that most companies are written to in. What a person has beside them is offered as well. */
const CODES =
  'ar az bg bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ku lt lv mk ms mt nl no pl pt ro ru sk sl sq sr sv th tr uk ur uz vi zh'.split(
    ' ',
  );

/** Languages to choose from, by their names. */
export function languageCodes(...others: readonly (string | null)[]): string[] {
  const all = new Set([...CODES, ...others.filter((code) => code !== null)]);
  return [...all].sort((one, other) => nameOfLanguage(one).localeCompare(nameOfLanguage(other)));
}

interface LanguagesFieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** The languages of somebody's conversations, one by one. */
export function LanguagesField({ value, onChange }: LanguagesFieldProps) {
  const wrong = useWrong('languages');
  return (
    <fieldset>
      <legend>{t(messages.conversationLanguages)}</legend>
      <ul className="chips">
        {value.map((code) => (
          <li key={code} className="badge">
            {nameOfLanguage(code)}
            <button
              type="button"
              aria-label={t(messages.removeOne, { name: nameOfLanguage(code) })}
              onClick={() => onChange(value.filter((one) => one !== code))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <select
        name="languages"
        aria-label={t(messages.addLanguage)}
        {...wrong.told}
        value=""
        onChange={(event) => onChange([...value, event.currentTarget.value])}
      >
        <option value="">{t(messages.addLanguage)}</option>
        {languageCodes()
          .filter((code) => !value.includes(code))
          .map((code) => (
            <option key={code} value={code}>
              {nameOfLanguage(code)}
            </option>
          ))}
      </select>
      {wrong.said}
    </fieldset>
  );
}
