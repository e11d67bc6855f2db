/**
 * What people who do not write in English choose first, beside the lists of common passwords that are nearly all in ASCII: the word for
 * "password" itself, greetings, declarations of love, countries, clubs, and the rows of their keyboards. Apart by spaces.
 */
const WORDS = [
  // Turkish.
  'şifre parola sifrem parolam şifrem merhaba hoşgeldiniz hoşgeldin seniseviyorum aşkım canım bismillah allah türkiye istanbul ankara galatasaray fenerbahçe beşiktaş yönetici kullanıcı qwertyuıopğü asdfghjklşi zxcvbnmöç fgğıodrnhpqw atatürk',
  // Dutch, French, German, Spanish, Portuguese, Polish.
  'wachtwoord welkom welkom01 geheim hallo nederland ajax feyenoord ikhouvanjou motdepasse bienvenue bonjour jetaime azertyuiop soleil marseille chouchou doudou passwort geheim willkommen hallo ichliebedich schatz qwertzuiop contraseña bienvenido hola teamo teamomucho senha bemvindo saudade hasło witaj kochamcie kochamcię',
  // Russian and Ukrainian.
  'пароль мойпароль парольпароль привет любовь люблю тебялюблю ялюблютебя солнышко наташа админ администратор пользователь добропожаловать россия москва спартак зенит динамо йцукен йцукенгшщз йцукенгшщзхъ фывапролд фывапролджэ ячсмитьбю ячсмить марина максим андрей елена марина кристина любимая любимый секрет україна київ вітаю кохання ласкавопросимо йцукенгшщзхї фівапролджє',
  // Greek.
  'κωδικός κωδικοσ συνθηματικό καλημέρα γεια γειασου σαγαπώ σεαγαπω αγάπη ελλάδα ελλαδα αθήνα ολυμπιακός παναθηναϊκός διαχειριστής καλωσήρθατε ςερτυθιοπ ασδφγηξκλ',
  // Arabic, Persian, Urdu.
  'كلمةالسر كلمهالسر كلمةالمرور كلمةمرور كلمة السر المرور سري مرحبا مرحبابك السلامعليكم السلام عليكم بسمالله بسم الله الحمدلله سبحانالله محمد احمد احبك حبيبي ضصثقفغعهخحجد شسيبلاتنمكط رمزعبور رمز عبور گذرواژه سلام خوشآمدید دوستتدارم عشقم ایران تهران شسیبلاتنمکگ خوشآمديد پاکستان',
  // Hebrew.
  'סיסמה סיסמא הסיסמה ססמה שלום אהבה אניאוהבאותך אהובי ישראל ירושלים מנהל ברוךהבא קראטוןםפ שדגכעיחלךף',
  // Hindi, Bengali.
  'पासवर्ड कूटशब्द नमस्ते स्वागत प्यार मेराभारत भारत ॐनमःशिवाय जयश्रीराम জয়বাংলা পাসওয়ার্ড স্বাগতম',
  // Chinese, Japanese, Korean, Thai.
  '密码 我的密码 密碼 我的密碼 口令 你好 欢迎 歡迎 我爱你 我愛你 中国 中國 管理员 管理員 用户 爱你一生一世 恭喜发财 パスワード ぱすわーど 暗証番号 こんにちは ようこそ 愛してる あいしてる ありがとう 日本 管理者 合言葉 비밀번호 패스워드 암호 안녕 안녕하세요 사랑해 사랑해요 환영합니다 관리자 대한민국 ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ รหัสผ่าน สวัสดี ยินดีต้อนรับ ประเทศไทย ฉันรักคุณ',
];

export const COMMON_WORDS: readonly string[] = WORDS.flatMap((words) => words.split(' '));
