import fc from 'fast-check';
import { passwordProblems } from '../../src/domains/account/password-policy';
import {
  hashPassword,
  isHashedAsTyped,
  needsRehash,
  normalPassword,
  UNUSABLE_PASSWORD,
  verifyPassword,
} from '../../src/domains/account/passwords';
import { hash } from '@node-rs/argon2';

const ADA = { email: 'ada.lovelace@analytical.example', words: ['Ada', 'Lovelace', 'Engines & Co'] };
const isRefused = (password: string) => passwordProblems(password, 10, ADA, ['password']).length > 0;

it.each([
  '',
  'short',
  '123456789',
  '1234567890',
  'password123',
  'Password123!',
  'qwertyuiop',
  'aaaaaaaaaaaa',
  'lovelace1815',
  'ada.lovelace@analytical.example',
  'Lovelace-Engines!',
  'muster2026!!',
  '🙂'.repeat(9),
  'x'.repeat(129),
])('refuses %j', (password) => {
  expect(isRefused(password)).toBe(true);
});

it.each([
  'a quiet harbour at dawn',
  'çok gizli bir parola',
  'correct horse battery staple',
  '🙂🙃🙂🙃🦊🦉🐈🐕🐎🐄',
  'x7$Kq9!mZ2',
  'lovelace builds a quiet harbour',
])('takes %j', (password) => {
  expect(isRefused(password)).toBe(false);
});

describe.each([
  {
    script: 'Cyrillic',
    names: ['Светлана', 'Иванова'],
    strong: ['светлана рисует синие горы', 'кошка любит спать днём', 'СЫНИШКА пьёт чай с мёдом'],
    weak: [
      'СветланаИванова2024',
      'светлана-иванова',
      'светланасветлана',
      'пароль12345',
      'ПАРОЛЬ!!!!!',
      'йцукенгшщз',
      'привет, пароль',
    ],
  },
  {
    script: 'Greek',
    names: ['Γιώργος', 'Παπαδόπουλος'],
    strong: ['η αθήνα ξυπνά νωρίς το πρωί', 'ο γιώργος φυτεύει ελιές στο νησί'],
    weak: ['Γιωργος12345', 'ΓΙΩΡΓΟΣ!!!!1', 'παπαδόπουλος', 'ΚΩΔΙΚΟΣ123', 'κωδικός1234'],
  },
  {
    script: 'Turkish',
    names: ['Işıl', 'Yılmaz'],
    strong: ['martılar sabah erken uyanır', 'ışıl ışıl bir deniz kıyısı', 'MARTILAR SABAH ERKEN UYANIR'],
    weak: ['IŞILYILMAZ2024', 'ışılyılmaz99', 'Yılmaz-Işıl', 'ŞİFRE12345!', 'şifreşifre1', 'parola2024!'],
  },
  {
    script: 'Latin with marks',
    names: ['Zoë', 'Straßer', 'Müller'],
    strong: ['monkeyşğüöçışğüöç', 'dönerçiğköfte lahmacun', 'müller mahlt grobes mehl'],
    weak: ['STRASSERSTRASSER', 'MÜLLER2024!!', 'mu\u0308llermu\u0308ller', 'pässwörd123', 'ｐａｓｓｗｏｒｄ１２３'],
  },
  {
    script: 'Arabic and Persian',
    names: ['علي', 'حسن'],
    strong: ['القطط تشرب الحليب ببطء', 'گربه‌ها آهسته شیر می‌نوشند'],
    weak: ['علي١٢٣٤٥٦٧٨', 'عليحسن١٢٣٤', 'علي-حسن-علي', 'كلمةالسر123', 'كلمة السر 1', 'السلام عليكم', 'سلام۱۲۳۴۵۶'],
  },
  {
    script: 'Hebrew',
    names: ['דוד', 'כהן'],
    strong: ['החתולים שותים חלב לאט', 'דוד שותל עצי זית בגליל'],
    weak: ['דודכהן1234', 'דוד כהן דוד', 'סיסמה123456', 'שלום שלום!'],
  },
  {
    script: 'Devanagari',
    names: ['सुनीता', 'शर्मा'],
    strong: ['बिल्ली धीरे दूध पीती है', 'सुनीता पहाड़ पर नीला घर बनाती है'],
    weak: ['सुनीताशर्मा१२३', 'सुनीता सुनीता', 'पासवर्ड12345', 'नमस्ते12345'],
  },
  {
    script: 'Chinese',
    names: ['王', '小明'],
    strong: ['我喜欢在蓝色的山上画画', '小明在蓝色的山上种了茶树'],
    weak: ['王小明王小明王小明1', '王小明12345678', '密码1234567890', '我爱你1234567'],
  },
  {
    script: 'Japanese',
    names: ['田中', 'さくら'],
    strong: ['ナンシーは毎朝コーヒーを飲む', 'さくらは青い山でお茶を摘む'],
    weak: ['田中さくら田中さくら', '田中さくら12345', 'パスワード12345', 'ﾊﾟｽﾜｰﾄﾞ123456'],
  },
  {
    script: 'Korean',
    names: ['김민수'],
    strong: ['고양이가 천천히 우유를 마신다', '민수는 푸른 산에서 차를 딴다'],
    weak: [
      '김민수12345678',
      '김민수김민수김민수1',
      '김민수'.normalize('NFD') + '1234567',
      '비밀번호1234567',
      '사랑해사랑해사랑해1',
    ],
  },
  {
    script: 'Thai, Georgian and Armenian',
    names: ['สมชาย', 'გიორგი', 'Արամ'],
    strong: ['แมวกินนมช้าๆทุกเช้า', 'შაბათს ზღვაზე მივდივართ', 'Ամպերը լողում են դանդաղ'],
    weak: ['สมชายสมชาย1', 'გიორგი12345', 'Արամ-Արամ-1', 'รหัสผ่าน123'],
  },
])('in $script', ({ names, strong, weak }) => {
  const known = { email: 'person@firm.example', words: names };
  it.each(strong)('takes %s', (password) => {
    expect(passwordProblems(password, 10, known, ['password'])).toEqual([]);
  });
  it.each(weak)('refuses %s', (password) => {
    expect([...password.normalize('NFC')].length).toBeGreaterThanOrEqual(10);
    expect(passwordProblems(password, 10, known, ['password'])).toMatchObject([
      { code: 'INVALID', path: ['password'] },
    ]);
  });
});

it('names of a few letters count where they stand by themselves, not inside of other words', () => {
  const known = { words: ['Can', 'Ada'] };
  expect(passwordProblems('canada candle scandal', 10, known, [])).toEqual([]);
  for (const weak of ['can can ada 1', 'CanAda2024!', 'adaadaadaada']) {
    expect([weak, passwordProblems(weak, 10, known, []).length]).toEqual([weak, 1]);
  }
});

it('counts characters as they are put together, and one of too many is not looked at', () => {
  const apart = '각간갇갈감갑값갓강'.normalize('NFD');
  expect(passwordProblems(apart, 10, {}, [])).toMatchObject([{ values: { least: 10 } }]);
  expect(passwordProblems(`${apart}\u1100\u1161`, 10, {}, [])).toEqual([]);
  const marks = `a${'\u0300'.repeat(60_000)}${'\u0316'.repeat(60_000)}`;
  expect(passwordProblems(marks, 10, {}, [])).toMatchObject([{ values: { most: 128 } }]);
});

it('counts characters, not bytes, at the very borders', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 140 }), (length) => {
      const characters = [...'bdfhjlnprtvxz🦊🦉ç'];
      const password = Array.from({ length }, (_, index) => characters[(index * 7) % characters.length]).join('');
      expect(isRefused(password)).toBe(length < 10 || length > 128);
    }),
  );
});

it('a hash says yes to its password alone, and to none where there is no usable one', async () => {
  const kept = await hashPassword('a quiet harbour at dawn');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'a quiet harbour at dawn')).toBe(true);
  expect(await verifyPassword(kept, 'a quiet harbour at dawn ')).toBe(false);
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  expect(await verifyPassword(UNUSABLE_PASSWORD, UNUSABLE_PASSWORD)).toBe(false);
});

it('is long passwords whole: one that differs in its last character is another', async () => {
  const long = 'x7'.repeat(63);
  const kept = await hashPassword(`${long}ab`);
  expect(await verifyPassword(kept, `${long}ac`)).toBe(false);
});

it.each([
  ['marks apart from their letters', 'çok gizli bir şifre'.normalize('NFC'), 'çok gizli bir şifre'.normalize('NFD')],
  ['Korean in its parts', '고양이가 천천히', '고양이가 천천히'.normalize('NFD')],
  ['full-width letters', 'Quiet harbour 42', 'Ｑｕｉｅｔ　ｈａｒｂｏｕｒ　４２'],
])('a password is the same from another keyboard: %s', async (_, one, other) => {
  for (const [chosen, typed] of [
    [one, other],
    [other, one],
  ] as const) {
    const kept = await hashPassword(chosen);
    expect([await verifyPassword(kept, typed), await isHashedAsTyped(kept, typed)]).toEqual([true, false]);
  }
  expect(await verifyPassword(await hashPassword(one), `${other}x`)).toBe(false);
});

it('a hash of a password as it was typed, of earlier days, still opens to what was typed', async () => {
  const typed = 'çok gizli bir şifre'.normalize('NFD');
  const earlier = await hash(typed, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect([await verifyPassword(earlier, typed), await isHashedAsTyped(earlier, typed)]).toEqual([true, true]);
  expect(await verifyPassword(earlier, 'another one altogether')).toBe(false);
});

it('what is longer than any password is no password, and its normal form is not made', async () => {
  const marks = `a${'\u0300'.repeat(60_000)}${'\u0316'.repeat(60_000)}`;
  expect([normalPassword(marks), await verifyPassword(await hashPassword('a quiet harbour'), marks)]).toEqual([
    null,
    false,
  ]);
});

it('knows a hash of weaker parameters', async () => {
  expect(needsRehash(await hash('x', { memoryCost: 8192, timeCost: 1, parallelism: 1 }))).toBe(true);
  expect(needsRehash(await hashPassword('x'))).toBe(false);
});
