// The texts of notices as the platform comes with them, in every language.
import type { NoticeKind } from './kinds.js';
import type { NoticeLanguage, NoticeText } from './texts.js';

const lines = (...text: readonly string[]): string => text.join('\n');

export const FIRST_TEXTS: Readonly<Record<NoticeLanguage, Readonly<Record<NoticeKind, NoticeText>>>> = {
  it: {
    receipt: {
      title: 'Abbiamo ricevuto la tua domanda',
      text: lines(
        'La domanda per «{{call}}» è arrivata il {{day}} e ha il numero {{number}}.',
        'Non devi fare altro: ti scriviamo quando c’è una novità. La ricevuta è nella tua pratica.',
        '{{body}}',
      ),
    },
    'integration-request': {
      title: 'Ci serve qualcosa in più',
      text: lines(
        'Per esaminare la domanda {{number}} per «{{call}}» manca ancora qualcosa.',
        'Che cosa manca: {{items}}',
        '{{words}}',
        'Puoi rispondere dalla tua pratica {{term}}. Finché aspettiamo, il termine per decidere è fermo.',
        '{{body}}, {{day}}',
      ),
    },
    'rejection-notice': {
      title: 'Perché la domanda potrebbe essere respinta',
      text: lines(
        'Secondo quello che sappiamo oggi la domanda {{number}} per «{{call}}» non può essere accolta (L. 241/1990, art. 10-bis).',
        '{{reasons}}',
        '{{words}}',
        'Puoi mandarci osservazioni e documenti dalla tua pratica {{term}}: ne teniamo conto prima di decidere.',
        '{{body}}, {{day}}',
      ),
    },
    admission: {
      title: 'La domanda è stata accolta',
      text: lines(
        'La domanda {{number}} per «{{call}}» è stata accolta il {{day}}.',
        'Atto: {{act}}',
        'Importo: {{amount}}, dal {{from}} al {{to}}.',
        'Ti scriviamo quando il buono è disponibile.',
        'Contro la decisione si può ricorrere al TAR entro {{court}} giorni da quando ricevi questa comunicazione.',
        '{{body}}',
      ),
    },
    refusal: {
      title: 'La domanda non è stata accolta',
      text: lines(
        'La domanda {{number}} per «{{call}}» non è stata accolta il {{day}}.',
        'Atto: {{act}}',
        '{{reasons}}',
        'Puoi chiedere all’ufficio di riesaminarla, dalla tua pratica, {{term}}.',
        'Entro {{court}} giorni da quando la ricevi si può ricorrere al TAR.',
        '{{body}}',
      ),
    },
    'voucher-offer': {
      title: 'C’è un buono per te',
      text: lines(
        'Per «{{call}}» ti è assegnato un buono di {{amount}}.',
        'Accettalo dalla tua pratica {{term}}: dopo passa a chi segue.',
        '{{body}}, {{day}}',
      ),
    },
    'offer-lapsing': {
      title: 'Il buono aspetta la tua risposta',
      text: lines(
        'Il buono di {{amount}} per «{{call}}» non è ancora accettato.',
        'Hai tempo fino al {{until}}: dopo quel giorno passa a chi segue.',
        '{{body}}, {{day}}',
      ),
    },
    'voucher-ready': {
      title: 'Il buono è attivo',
      text: lines(
        'Il buono di {{amount}} per «{{call}}» è attivo dal {{day}}. Codice, saldo e servizi sono nella tua pratica.',
        '{{body}}',
      ),
    },
    'voucher-ending': {
      title: 'Il buono sta per finire',
      text: lines(
        'Il buono per «{{call}}» si può usare fino al {{until}}. Il {{day}} restano {{left}}.',
        'Nella tua pratica vedi quello che ti spetta e, quando c’è un nuovo avviso, puoi rinnovare la domanda.',
        '{{body}}',
      ),
    },
    'voucher-low': {
      title: 'Sul buono resta poco',
      text: lines(
        'Sul buono per «{{call}}» il {{day}} restano {{left}} di {{amount}}. Si può usare fino al {{until}}.',
        'I servizi già fatti sono nella tua pratica. Quello che supera il buono lo paghi tu: parlane prima con chi ti dà il servizio.',
        '{{body}}',
      ),
    },
    payment: {
      title: 'Ti abbiamo pagato',
      text: lines(
        'Il {{day}} ti abbiamo pagato {{amount}} per «{{call}}», mese {{month}}.',
        'Il bonifico arriva in pochi giorni sul conto che hai indicato.',
        '{{body}}',
      ),
    },
    'provider-leaving': {
      title: 'Devi scegliere un altro ente',
      text: lines(
        'I servizi dell’ente che hai scelto per «{{call}}» valgono fino al {{until}}. Dal {{from}} il buono non li paga più.',
        'Il buono resta tuo. Per scegliere un altro ente apri la pagina del tuo buono e premi «Guarda gli altri enti».',
        'Se ti serve una mano, chiama l’ufficio della tua zona: conosce tutti gli enti.',
        '{{body}}, {{day}}',
      ),
    },
    'service-question': {
      title: 'Il servizio c’è stato?',
      text: lines(
        'Per «{{call}}» abbiamo pagato un servizio del {{served}}. Ti chiediamo se c’è stato: lo chiediamo ad alcune famiglie estratte a sorte.',
        'Rispondi entro il {{until}} dalla pagina del tuo buono. La risposta non toglie nulla al tuo buono, e chi ha dato il servizio non la vede.',
        '{{body}}',
      ),
    },
    message: {
      title: 'L’ufficio ti ha scritto un messaggio',
      text: lines(
        'Il {{day}} l’ufficio ti ha scritto un messaggio sulla domanda {{number}} per «{{call}}».',
        'Lo leggi nella tua pratica, fra i messaggi, e da lì puoi rispondere.',
        '{{body}}',
      ),
    },
  },
  en: {
    receipt: {
      title: 'We have received your application',
      text: lines(
        'The application for “{{call}}” arrived on {{day}} and has the number {{number}}.',
        'There is nothing else to do: we write to you when there is news. The receipt is in your file.',
        '{{body}}',
      ),
    },
    'integration-request': {
      title: 'We need something more',
      text: lines(
        'To examine application {{number}} for “{{call}}” something is still missing.',
        'What is missing: {{items}}',
        '{{words}}',
        'You can answer from your file {{term}}. While we wait, the term to decide stands still.',
        '{{body}}, {{day}}',
      ),
    },
    'rejection-notice': {
      title: 'Why the application may be refused',
      text: lines(
        'By what we know today, application {{number}} for “{{call}}” cannot be granted (L. 241/1990, art. 10-bis).',
        '{{reasons}}',
        '{{words}}',
        'You can send us observations and documents from your file {{term}}: we weigh them before we decide.',
        '{{body}}, {{day}}',
      ),
    },
    admission: {
      title: 'The application has been granted',
      text: lines(
        'Application {{number}} for “{{call}}” was granted on {{day}}.',
        'Act: {{act}}',
        'Amount: {{amount}}, from {{from}} to {{to}}.',
        'We write to you when the voucher is there.',
        'The decision can be challenged at the administrative court (TAR) within {{court}} days of receiving this notice.',
        '{{body}}',
      ),
    },
    refusal: {
      title: 'The application has not been granted',
      text: lines(
        'Application {{number}} for “{{call}}” was refused on {{day}}.',
        'Act: {{act}}',
        '{{reasons}}',
        'You can ask the office to look at it again, from your file, {{term}}.',
        'Within {{court}} days of receiving it, it can be challenged at the administrative court (TAR).',
        '{{body}}',
      ),
    },
    'voucher-offer': {
      title: 'There is a voucher for you',
      text: lines(
        'For “{{call}}” you have been given a voucher of {{amount}}.',
        'Accept it from your file {{term}}: after that it goes to whoever is next.',
        '{{body}}, {{day}}',
      ),
    },
    'offer-lapsing': {
      title: 'The voucher waits for your answer',
      text: lines(
        'The voucher of {{amount}} for “{{call}}” has not been accepted yet.',
        'You have time until {{until}}: after that day it goes to whoever is next.',
        '{{body}}, {{day}}',
      ),
    },
    'voucher-ready': {
      title: 'The voucher can be used',
      text: lines(
        'The voucher of {{amount}} for “{{call}}” can be used from {{day}}. Its code, balance and services are in your file.',
        '{{body}}',
      ),
    },
    'voucher-ending': {
      title: 'The voucher is about to end',
      text: lines(
        'The voucher for “{{call}}” can be used until {{until}}. On {{day}} {{left}} are left.',
        'In your file you see what is due to you and, when there is a new call, can renew the application.',
        '{{body}}',
      ),
    },
    'voucher-low': {
      title: 'Little is left on the voucher',
      text: lines(
        'On {{day}} {{left}} of {{amount}} are left on the voucher for “{{call}}”. It can be used until {{until}}.',
        'The services so far are in your file. What goes beyond the voucher is yours to pay: speak first with who gives you the service.',
        '{{body}}',
      ),
    },
    payment: {
      title: 'We have paid you',
      text: lines(
        'On {{day}} we paid you {{amount}} for “{{call}}”, month {{month}}.',
        'The transfer reaches the account you gave within a few days.',
        '{{body}}',
      ),
    },
    'provider-leaving': {
      title: 'Choose another provider',
      text: lines(
        'Services of the provider that you chose for “{{call}}” count until {{until}}. From {{from}} the voucher does not pay for them.',
        'The voucher stays yours. To choose another provider, open the page of your voucher and press “See the other providers”.',
        'If you need a hand, call the office of your zone: it knows all providers.',
        '{{body}}, {{day}}',
      ),
    },
    'service-question': {
      title: 'Did the service come?',
      text: lines(
        'For “{{call}}” we paid for a service of {{served}}. We ask you whether it came: we ask some families, drawn by lot.',
        'Answer by {{until}} from the page of your voucher. Your answer takes nothing from your voucher, and who gave the service does not see it.',
        '{{body}}',
      ),
    },
    message: {
      title: 'The office has written you a message',
      text: lines(
        'On {{day}} the office wrote you a message about application {{number}} for “{{call}}”.',
        'You read it in your file, among the messages, and can answer from there.',
        '{{body}}',
      ),
    },
  },
};

/** The version of these; in the first, terms were dates that counted from the act. */
export const FIRST_VERSION = 2;
