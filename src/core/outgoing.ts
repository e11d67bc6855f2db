import type { Obstacle } from './errors';
import type { Message } from './messages';

/** A request to another system, at an address that somebody typed in. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** At most 1 MB in UTF-8. */
  readonly body?: string;
  /** For all of it, from the look-up of the name to the last byte of the answer. At most, and unless said, 10 s. */
  readonly deadlineMs?: number;
}

/** Whatever was answered, a redirect or an error of theirs included. */
export interface OutgoingAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most 1 MB, read as UTF-8. */
  readonly body: string;
}

/** The door to everything outside that is no mail server, storage or database of the operator's. */
export interface Outgoing {
  /** Sends a request, follows no redirect and tries nothing again; rejects with an OutgoingFailure where there is no whole answer. Not inside a transaction. */
  send(request: OutgoingRequest): Promise<OutgoingAnswer>;
  /**
   * What stands in the way of a URL that is to be kept, or null. A name that cannot be looked up at this moment is none: the receiver may be
   * set up later. `send` asks again each time. It asks the network: not inside a transaction.
   */
  check(url: string): Promise<Obstacle | null>;
}

export const OUTGOING_SENTENCES = {
  NOT_PUBLIC: {
    en: 'This address does not lead to the public internet. Requests go to public addresses only.',
    tr: 'Bu adres genel internete çıkmıyor. İstekler yalnızca herkese açık adreslere gönderilir.',
    nl: 'Dit adres leidt niet naar het openbare internet. Verzoeken gaan alleen naar openbare adressen.',
    fr: 'Cette adresse ne mène pas à l’internet public. Les requêtes ne sont envoyées qu’à des adresses publiques.',
  },
  NOT_HTTPS: {
    en: 'Only addresses that begin with https:// are used.',
    tr: 'Yalnızca https:// ile başlayan adresler kullanılır.',
    nl: 'Alleen adressen die met https:// beginnen worden gebruikt.',
    fr: 'Seules les adresses commençant par https:// sont utilisées.',
  },
  NOT_A_URL: {
    en: 'This is not an address that requests can be sent to. It begins with https:// and has at most 2,048 characters, without a user name or password.',
    tr: 'Bu, istek gönderilebilecek bir adres değil. Adres https:// ile başlar, en fazla 2.048 karakterdir ve kullanıcı adı ya da parola içermez.',
    nl: 'Dit is geen adres waar verzoeken naartoe kunnen. Het begint met https:// en heeft hoogstens 2.048 tekens, zonder gebruikersnaam of wachtwoord.',
    fr: 'Aucune requête ne peut être envoyée à cette adresse. Elle commence par https:// et compte au plus 2 048 caractères, sans nom d’utilisateur ni mot de passe.',
  },
  UNKNOWN_HOST: {
    en: 'The name of the host could not be found.',
    tr: 'Sunucu adı bulunamadı.',
    nl: 'De naam van de host is niet gevonden.',
    fr: 'Le nom de l’hôte est introuvable.',
  },
  UNREACHABLE: {
    en: 'The host took no connection.',
    tr: 'Sunucu bağlantıyı kabul etmedi.',
    nl: 'De host nam geen verbinding aan.',
    fr: 'L’hôte n’a pas accepté la connexion.',
  },
  NOT_SECURE: {
    en: 'No secure connection came about: the certificate or the protocol of the host is not accepted.',
    tr: 'Güvenli bağlantı kurulamadı: sunucunun sertifikası ya da protokolü kabul edilmedi.',
    nl: 'Er kwam geen beveiligde verbinding tot stand: het certificaat of protocol van de host wordt niet aanvaard.',
    fr: 'La connexion sécurisée n’a pas pu être établie : le certificat ou le protocole de l’hôte n’est pas accepté.',
  },
  TIMEOUT: {
    en: 'There was no whole answer in time.',
    tr: 'Süresi içinde tam bir yanıt alınamadı.',
    nl: 'Er kwam niet op tijd een volledig antwoord.',
    fr: 'Aucune réponse complète n’est arrivée à temps.',
  },
  CUT: {
    en: 'The connection was cut before there was a whole answer.',
    tr: 'Bağlantı, tam bir yanıt alınmadan kesildi.',
    nl: 'De verbinding werd verbroken voordat er een volledig antwoord was.',
    fr: 'La connexion a été coupée avant une réponse complète.',
  },
  MALFORMED: {
    en: 'The answer was not HTTP.',
    tr: 'Yanıt HTTP değildi.',
    nl: 'Het antwoord was geen HTTP.',
    fr: 'La réponse n’était pas du HTTP.',
  },
  TOO_LARGE: {
    en: 'The request or the answer was larger than 1 MB.',
    tr: 'İstek ya da yanıt 1 MB’tan büyüktü.',
    nl: 'Het verzoek of het antwoord was groter dan 1 MB.',
    fr: 'La requête ou la réponse dépassait 1 Mo.',
  },
  COMPRESSED: {
    en: 'The answer was compressed, which was not asked for.',
    tr: 'Yanıt, istenmediği hâlde sıkıştırılmıştı.',
    nl: 'Het antwoord was gecomprimeerd, wat niet gevraagd was.',
    fr: 'La réponse était compressée, ce qui n’était pas demandé.',
  },
} satisfies Record<string, Message>;

/** Why there is no answer. The first three say that nothing was connected to, and nothing will be while the URL and the settings stay as they are. */
export type OutgoingFailureKind = keyof typeof OUTGOING_SENTENCES;

/** No whole answer. Its message is English and, like `sentence`, names neither the URL nor any address. */
export class OutgoingFailure extends Error {
  readonly kind: OutgoingFailureKind;
  readonly sentence: Message;

  constructor(kind: OutgoingFailureKind, cause?: unknown) {
    super(OUTGOING_SENTENCES[kind].en, { cause });
    this.name = 'OutgoingFailure';
    this.kind = kind;
    this.sentence = OUTGOING_SENTENCES[kind];
  }
}

/** Of what was kept as a name of a failure. */
export function isOutgoingFailureKind(text: string): text is OutgoingFailureKind {
  return Object.hasOwn(OUTGOING_SENTENCES, text);
}

/** Refused before anything was connected to. */
export const isRefused = ({ kind }: OutgoingFailure): boolean =>
  kind === 'NOT_PUBLIC' || kind === 'NOT_HTTPS' || kind === 'NOT_A_URL';
