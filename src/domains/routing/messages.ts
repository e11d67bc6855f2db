import type { Message } from '../../core/messages';

export const messages = {
  inboxNameTaken: {
    en: 'There is an inbox of this name already.',
    tr: 'Bu adda bir gelen kutusu zaten var.',
    nl: 'Er is al een inbox met deze naam.',
    fr: 'Il existe déjà une boîte de réception de ce nom.',
  },
  questionnaireNameTaken: {
    en: 'There is a questionnaire of this name already.',
    tr: 'Bu adda bir anket formu zaten var.',
    nl: 'Er is al een vragenlijst met deze naam.',
    fr: 'Il existe déjà un questionnaire de ce nom.',
  },
  tooManyInboxes: {
    en: 'A company can have at most {most} inboxes. Delete one that is no longer used.',
    tr: 'Bir şirketin en fazla {most} gelen kutusu olabilir. Artık kullanılmayan birini silin.',
    nl: 'Een bedrijf kan hoogstens {most} inboxen hebben. Verwijder er een die niet meer wordt gebruikt.',
    fr: 'Une entreprise peut avoir au plus {most} boîtes de réception. Supprimez-en une qui ne sert plus.',
  },
  tooManyQuestionnaires: {
    en: 'A company can have at most {most} questionnaires. Delete one that is no longer used.',
    tr: 'Bir şirketin en fazla {most} anket formu olabilir. Artık kullanılmayan birini silin.',
    nl: 'Een bedrijf kan hoogstens {most} vragenlijsten hebben. Verwijder er een die niet meer wordt gebruikt.',
    fr: 'Une entreprise peut avoir au plus {most} questionnaires. Supprimez-en un qui ne sert plus.',
  },
  notOnHand: {
    en: 'This person is archived, blocked or inactive. Only people who are active or invited can be chosen.',
    tr: 'Bu kişi arşivlenmiş, engellenmiş veya pasif. Yalnızca etkin veya davet edilmiş kişiler seçilebilir.',
    nl: 'Deze persoon is gearchiveerd, geblokkeerd of inactief. Alleen actieve of uitgenodigde mensen kunnen worden gekozen.',
    fr: 'Cette personne est archivée, bloquée ou inactive. Seules les personnes actives ou invitées peuvent être choisies.',
  },
  cost: {
    en: 'One conversation counts for {least} to {most}.',
    tr: 'Bir konuşma {least} ile {most} arasında sayılır.',
    nl: 'Eén gesprek telt voor {least} tot {most}.',
    fr: 'Une conversation compte pour {least} à {most}.',
  },
  tooManyLimits: {
    en: 'Provide at most {most} items.',
    tr: 'En fazla {most} öğe belirtin.',
    nl: 'Geef hoogstens {most} items op.',
    fr: 'Indiquez au plus {most} éléments.',
  },
  limitTwice: {
    en: 'This person is listed more than once.',
    tr: 'Bu kişi listede birden fazla kez geçiyor.',
    nl: 'Deze persoon staat meer dan eens in de lijst.',
    fr: 'Cette personne figure plusieurs fois dans la liste.',
  },
  limitOfNoMember: {
    en: 'This person is not a member of the inbox: only members can have a limit in it.',
    tr: 'Bu kişi gelen kutusunun üyesi değil: yalnızca üyelerin burada sınırı olabilir.',
    nl: 'Deze persoon is geen lid van de inbox: alleen leden kunnen er een limiet hebben.',
    fr: 'Cette personne n’est pas membre de la boîte de réception : seuls les membres peuvent y avoir une limite.',
  },
  lastInbox: {
    en: 'This is the last inbox of the company: create another one first.',
    tr: 'Bu, şirketin son gelen kutusu: önce yeni bir tane oluşturun.',
    nl: 'Dit is de laatste inbox van het bedrijf: maak eerst een andere.',
    fr: 'C’est la dernière boîte de réception de l’entreprise : créez-en d’abord une autre.',
  },
  inboxInUse: {
    en: 'This inbox has conversations or questionnaires: name the inbox that they move to.',
    tr: 'Bu gelen kutusunda konuşmalar veya anket formları var: taşınacakları gelen kutusunu belirtin.',
    nl: 'Deze inbox heeft gesprekken of vragenlijsten: noem de inbox waarheen ze verhuizen.',
    fr: 'Cette boîte de réception contient des conversations ou des questionnaires : indiquez celle où ils doivent aller.',
  },
  movesToItself: {
    en: 'Conversations cannot move to the inbox that is being deleted.',
    tr: 'Konuşmalar silinen gelen kutusuna taşınamaz.',
    nl: 'Gesprekken kunnen niet verhuizen naar de inbox die wordt verwijderd.',
    fr: 'Les conversations ne peuvent pas aller dans la boîte de réception que l’on supprime.',
  },
} satisfies Record<string, Message>;
