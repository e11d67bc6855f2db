import type { Language } from '../../core/language';
import { translate, type Message, type MessageValues } from '../../core/messages';
import { OUTGOING_SENTENCES, OutgoingFailure } from '../../core/outgoing';

const SENTENCES = {
  STATUS: {
    en: 'The system answered with the HTTP status {status}.',
    tr: 'Sistem {status} HTTP durumuyla yanıt verdi.',
    nl: 'Het systeem antwoordde met HTTP-status {status}.',
    fr: 'Le système a répondu avec le statut HTTP {status}.',
  },
  CREDENTIALS: {
    en: 'The system did not accept the user name and password.',
    tr: 'Sistem kullanıcı adını ve şifreyi kabul etmedi.',
    nl: 'Het systeem aanvaardde de gebruikersnaam en het wachtwoord niet.',
    fr: 'Le système n’a pas accepté le nom d’utilisateur et le mot de passe.',
  },
  NO_CREDENTIALS: {
    en: 'There is neither a user name and password of the person’s own nor one of the ERP set.',
    tr: 'Ne kişinin kendi kullanıcı adı ve şifresi var ne de entegrasyon setininki.',
    nl: 'Er is geen gebruikersnaam en wachtwoord van de persoon zelf, en ook niet van de ERP-koppeling.',
    fr: 'Il n’y a ni nom d’utilisateur et mot de passe propres à la personne, ni ceux de la connexion ERP.',
  },
  SHAPE: {
    en: 'The answer does not have the agreed shape: see “{field}”.',
    tr: 'Yanıt kararlaştırılan biçimde değil: “{field}” alanına bakın.',
    nl: 'Het antwoord heeft niet de afgesproken vorm: zie “{field}”.',
    fr: 'La réponse n’a pas la forme convenue : voir « {field} ».',
  },
  NOT_JSON: {
    en: 'The answer is not a JSON object.',
    tr: 'Yanıt bir JSON nesnesi değil.',
    nl: 'Het antwoord is geen JSON-object.',
    fr: 'La réponse n’est pas un objet JSON.',
  },
  CONNECTOR: {
    en: 'This version has no connector “{name}”.',
    tr: 'Bu sürümde “{name}” bağlayıcısı yok.',
    nl: 'Deze versie heeft geen connector “{name}”.',
    fr: 'Cette version n’a pas de connecteur « {name} ».',
  },
} satisfies Record<string, Message>;

type UpstreamFailureCode = keyof typeof SENTENCES;

/** Why something with another system did not work, beside what the client knows of connections. Kept by its code: people read it in their language. */
export class UpstreamFailure extends Error {
  constructor(
    readonly code: UpstreamFailureCode,
    readonly values: MessageValues = {},
  ) {
    super(code);
    this.name = 'UpstreamFailure';
  }
}

const ALL: Readonly<Record<string, Message>> = { ...OUTGOING_SENTENCES, ...SENTENCES };

/** A failure as it is kept: the code and the values of its sentence, as JSON. Null for what is none, but a mistake of ours. */
export function keptFailure(error: unknown): string | null {
  if (error instanceof UpstreamFailure) return JSON.stringify({ code: error.code, values: error.values });
  return error instanceof OutgoingFailure ? JSON.stringify({ code: error.kind, values: {} }) : null;
}

/** The sentence of a failure that was kept. */
export function sentenceOf(kept: string, language: Language): string {
  const { code, values } = JSON.parse(kept) as { code: string; values: MessageValues };
  const sentence = ALL[code];
  return sentence === undefined ? code : translate(sentence, language, values);
}

/** The sentence of a failure, in all languages. */
export function messageOf(error: UpstreamFailure | OutgoingFailure): { message: Message; values: MessageValues } {
  if (error instanceof OutgoingFailure) return { message: error.sentence, values: {} };
  return { message: SENTENCES[error.code], values: error.values };
}
