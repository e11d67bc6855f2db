import { guessOf, headOf } from '../../console/src/sections/people/csv-head';
import { emptyRow, pathInForm, rowsIn, withPasted } from '../../console/src/sections/people/invite-rows';

/** What the console reads by itself before it asks the server. */
describe('people in the console', () => {
  const head = (text: string) => headOf(new File([text], 'people.csv'));

  it.each([
    ['email,first name\na@x.example,Ada', 'COMMA', ['email', 'first name']],
    ['\uFEFFE-posta;"Ad; Soyad";Rol\r\n', 'SEMICOLON', ['E-posta', 'Ad; Soyad', 'Rol']],
    ['sep=;\r\nemail;name\r\n', 'SEMICOLON', ['email', 'name']],
    ['email\tname', 'TAB', ['email', 'name']],
    ['"a ""quoted"" name",email\n', 'COMMA', ['a "quoted" name', 'email']],
    ['email', 'COMMA', ['email']],
    ['', 'COMMA', []],
    [',,\n', 'COMMA', []],
  ])('reads the first line of %j', async (text, delimiter, headers) => {
    await expect(head(text)).resolves.toEqual({ delimiter, headers });
  });

  it.each([
    ['E-Mail', 'EMAIL'],
    ['SOYADI', 'LAST_NAME'],
    ['Soyadı', 'LAST_NAME'],
    ['Prénom', 'FIRST_NAME'],
    ['first_name', 'FIRST_NAME'],
    ['Görüşme sınırı', 'CONVERSATION_LIMIT'],
    ['Boîtes de réception', 'INBOXES'],
    ['remarks', ''],
    ['x'.repeat(300), ''],
  ])('guesses what a column called %j means', (header, field) => {
    expect(guessOf(header)).toBe(field);
  });

  const said = (rows: ReturnType<typeof rowsIn>) =>
    rows.map(({ email, firstName, lastName }) => [email, firstName, lastName]);

  it('takes a row for each address that was pasted', () => {
    const pasted = rowsIn(
      'Ada King Lovelace <ada@x.example>, b@x.example;c@x.example\r\nd@x.example e@x.example,,\n"Örn" <f@x.example>',
    );
    expect(said(pasted)).toEqual([
      ['ada@x.example', 'Ada King', 'Lovelace'],
      ['b@x.example', '', ''],
      ['c@x.example', '', ''],
      ['d@x.example', '', ''],
      ['e@x.example', '', ''],
      ['f@x.example', 'Örn', ''],
    ]);
  });

  it('puts what was pasted over what is empty and that row alone', () => {
    const typed = { ...emptyRow(), email: 'typed@x.example' };
    const rows = withPasted([typed, emptyRow(), emptyRow()], 1, rowsIn('a@x.example,b@x.example'));
    expect(rows.map(({ email }) => email)).toEqual(['typed@x.example', 'a@x.example', 'b@x.example']);
  });

  it.each([
    [['email'], false, 'email'],
    [['membership', 'role'], false, 'email'],
    [['membership', 'role'], true, 'membership'],
    [[], true, 'email'],
  ])('says what is wrong at %j beside a field that is there', (path, hasRole, field) => {
    expect(pathInForm(path, 4, hasRole)).toEqual(['invitations', '4', field]);
  });
});
