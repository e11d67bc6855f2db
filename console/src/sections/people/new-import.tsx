import { useId, useState, type ChangeEvent } from 'react';
import { useLocation } from 'wouter';
import type { Role, UserImportField } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import { useAsk } from '../../api/hooks';
import { PeopleChoicesDocument } from '../../generated/people';
import { Choice } from '../../parts/field';
import { Form } from '../../parts/form';
import { Problems } from '../../parts/notices';
import { t } from '../../text';
import { guessOf, headOf, type CsvHead } from './csv-head';
import { importMessages as messages } from './import-messages';
import { useSendImport } from './send-import';
import { IMPORT_FIELD_NAMES } from './words';
import { useWrong } from './wrong';

type Chosen = CsvHead & { readonly file: File };

/** Chooses a file and says what its columns mean. */
export function NewImport() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    const file = files?.[0];
    setChosen(file === undefined ? null : { file, ...(await headOf(file)) });
  };
  const isEmpty = chosen?.headers.length === 0;
  return (
    <section className="card">
      <h2>{t(messages.title)}</h2>
      <p className="soft">{t(messages.fileIntro)}</p>
      <div className="field">
        <label htmlFor="people-file">{t(messages.file)}</label>
        <input
          id="people-file"
          type="file"
          className="file"
          accept=".csv,text/csv,text/plain"
          // The same file once more, mended: browsers tell of another one alone.
          onClick={(event) => (event.currentTarget.value = '')}
          onChange={(event) => void choose(event)}
        />
      </div>
      {isEmpty && <Problems of={[{ code: 'INVALID', message: t(messages.emptyFile), path: [], retryAt: null }]} />}
      {chosen !== null && !isEmpty && <Mapping key={chosen.headers.join('\n')} chosen={chosen} />}
    </section>
  );
}

/** Each means one thing alone: the first column that seems to. */
function guesses(headers: readonly string[]): (UserImportField | '')[] {
  const all = headers.map(guessOf);
  return all.map((field, index) => (all.indexOf(field) === index ? field : ''));
}

function Mapping({ chosen: { file, headers, delimiter } }: { chosen: Chosen }) {
  const [fields, setFields] = useState(() => guesses(headers));
  const [role, setRole] = useState<Role | ''>('');
  const [, navigate] = useLocation();
  const sendImport = useSendImport();
  const send = async () => {
    const columns = headers.flatMap((header, index) => {
      const field = fields[index] ?? '';
      return field === '' ? [] : [{ header, field }];
    });
    const { id, problems } = await sendImport(file, { columns, delimiter, ...(role !== '' && { defaults: { role } }) });
    if (id !== null && problems.length === 0) navigate(`/import/${id}`);
    return problems;
  };
  const set = (at: number, field: UserImportField | '') =>
    setFields(fields.map((one, index) => (index === at ? field : one)));
  return (
    <Form label={t(messages.check)} onSend={send}>
      <p className="soft">
        <bdi>{file.name}</bdi>
      </p>
      <Columns headers={headers} fields={fields} onChange={set} />
      <DefaultRole value={role} onChange={setRole} />
    </Form>
  );
}

interface ColumnsProps {
  readonly headers: readonly string[];
  readonly fields: readonly (UserImportField | '')[];
  readonly onChange: ColumnProps['onChange'];
}

function Columns({ headers, fields, onChange }: ColumnsProps) {
  const wrong = useWrong('columns');
  return (
    <fieldset name="columns" tabIndex={-1} {...wrong.told}>
      <legend>{t(messages.mapping)}</legend>
      {wrong.said}
      <div className="pair">
        {headers.map((header, index) => (
          <Column key={index} header={header} at={index} value={fields[index] ?? ''} onChange={onChange} />
        ))}
      </div>
    </fieldset>
  );
}

interface ColumnProps {
  readonly header: string;
  readonly at: number;
  readonly value: UserImportField | '';
  readonly onChange: (at: number, field: UserImportField | '') => void;
}

function Column({ header, at, value, onChange }: ColumnProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        <bdi>{header}</bdi>
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(at, event.currentTarget.value as UserImportField | '')}
      >
        <option value="">{t(messages.notRead)}</option>
        {(Object.keys(IMPORT_FIELD_NAMES) as UserImportField[]).map((field) => (
          <option key={field} value={field}>
            {t(IMPORT_FIELD_NAMES[field])}
          </option>
        ))}
      </select>
    </div>
  );
}

function DefaultRole({ value, onChange }: { value: Role | ''; onChange: (role: Role | '') => void }) {
  const { data } = useAsk(PeopleChoicesDocument, {});
  return (
    <Choice
      name="defaults.role"
      label={t(messages.defaultRole)}
      optional
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Role | '')}
    >
      <option value="">{t(messages.usualRole)}</option>
      {data?.roles?.map(({ role }) => (
        <option key={role} value={role}>
          {t(ROLE_NAMES[role])}
        </option>
      ))}
    </Choice>
  );
}
