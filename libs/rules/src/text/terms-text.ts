// Windows, terms and policies in plain Italian: until when, within how many days, and what happens when life changes.
import type { CallChange, CallIncompatibility, CallPolicies, CallTerms, CallWindow } from '../model/call-terms.js';
import type { Provision } from './blocks.js';
import type { Telling } from './telling.js';
import { dateWords, joinedDay, momentWords } from './values.js';
import { fixedWords } from './words.js';

/** One window of its own, with its period of use. */
export const windowWords = (
  { code, label, opensAt, closesAt, use, ...rest }: CallWindow,
  telling: Telling,
): Provision => {
  const { from, to, ...useRest } = use;
  return telling.whole(
    {
      text: `Finestra ${code}${label === undefined ? '' : ` (${label})`}: ${applyWords(opensAt, closesAt)} ${useWords(from, to)}`,
      more: telling
        .in('use')
        .others(useRest)
        .map(({ text }) => text),
    },
    rest,
  );
};

/** From when until when applications are taken. */
export const applyWords = (opensAt: string, closesAt: string): string =>
  `le domande si presentano ${joinedDay('da', momentWords(opensAt))}, fino ${joinedDay('a', momentWords(closesAt))} compreso (ora italiana).`;

/** In which days services may be delivered. */
export const useWords = (from: string, to: string): string =>
  `I servizi si svolgono ${joinedDay('da', dateWords(from))} ${joinedDay('a', dateWords(to))}, estremi compresi.`;

const days = (n: number): string => (n === 1 ? '1 giorno' : `${n} giorni`);

const TERMS: {
  readonly [Term in keyof CallTerms]-?: (value: NonNullable<CallTerms[Term]>, ranked: boolean) => string | undefined;
} = {
  decisionDays: (n) => `L’ufficio decide la domanda entro ${days(n)}.`,
  integrationDays: (n) => `Chi riceve una richiesta di integrazione risponde entro ${days(n)}.`,
  observationDays: (n) => `Chi riceve un preavviso di rigetto presenta le sue osservazioni entro ${days(n)}.`,
  appealDays: (n) => `Il riesame della decisione si chiede entro ${days(n)}.`,
  provisionalDays: (n, ranked) => {
    if (n > 0)
      return `La graduatoria è prima provvisoria: chi ha fatto domanda presenta osservazioni entro ${days(n)} dalla pubblicazione, poi si approva la definitiva con ciò che è cambiato e perché.`;
    return ranked ? 'La graduatoria è una sola, senza provvisoria.' : undefined;
  },
  observationsFrom: (what) =>
    `I giorni per le osservazioni sulla graduatoria provvisoria si contano ${fixedWords(what)}.`,
  countFrom: (what) =>
    `I termini per integrare, osservare, chiedere il riesame e accettare il buono si contano ${fixedWords(what)}.`,
  postingDays: (n, ranked) =>
    `${ranked ? 'Graduatorie e atti' : 'Gli atti'} sull’avviso restano all’albo per ${days(n)}.`,
  complaintDays: (n) => `A reclami e segnalazioni l’ufficio risponde entro ${days(n)}.`,
  decisionsBy: (who) => `Ogni domanda è decisa ${fixedWords(who)}.`,
  assessmentDays: (n) => `L’unità di valutazione risponde entro ${days(n)}.`,
  confirmation: ({ silentAfterDays }) =>
    `La famiglia è avvisata di ogni servizio registrato e lo conferma o lo contesta entro ${days(silentAfterDays)}: se non risponde, il servizio vale come accettato.`,
  acceptanceDays: (n) => `Chi riceve il buono lo accetta entro ${days(n)} dalla proposta.`,
  entryDays: (n) => `I servizi si registrano entro ${n === 0 ? 'la' : `${days(n)} dalla`} fine del mese.`,
  whenShort: (what) => `Se sul buono resta meno della parte pubblica: ${fixedWords(what)}.`,
};

/** The terms that are said, each in a sentence; `ranked` where applications are put in a ranking. */
export const termsWords = (terms: Partial<CallTerms>, telling: Telling, ranked: boolean): readonly Provision[] => {
  const said = (Object.keys(TERMS) as (keyof CallTerms)[]).flatMap((name) => {
    const value = terms[name];
    const words = TERMS[name] as (value: unknown, ranked: boolean) => string | undefined;
    const text = value === undefined ? undefined : words(value, ranked);
    return text === undefined ? [] : [{ text }];
  });
  const rest = Object.fromEntries(Object.entries(terms).filter(([name]) => !(name in TERMS)));
  return [...said, ...telling.others(rest)];
};

/** The policies that are said, each in a sentence; `ranked` where applications are put in a ranking. */
export const policiesWords = (policies: CallPolicies, telling: Telling, ranked: boolean): readonly Provision[] => {
  const { rejectionNotice, booking, lastVoucher, onRenunciation, onLapse, renewal, changes, incompatible, ...rest } =
    policies;
  return [
    ...(rejectionNotice === undefined ? [] : [{ text: noticeWords(rejectionNotice, ranked) }]),
    ...(booking === undefined ? [] : [{ text: BOOKING[booking] }]),
    ...(lastVoucher === undefined ? [] : [{ text: LAST[lastVoucher] }]),
    ...(onRenunciation === undefined ? [] : [{ text: RENUNCIATION[onRenunciation] }]),
    ...(onLapse === undefined ? [] : [{ text: LAPSE[onLapse] }]),
    ...(renewal === undefined ? [] : [renewalWords(renewal, telling)]),
    ...(changes ?? []).map((change) => changeWords(change, telling.in('changes'))),
    ...(incompatible ?? []).map((one) => incompatibilityWords(one, telling.in('incompatible'))),
    ...telling.others(rest),
  ];
};

const noticeWords = (due: boolean, ranked: boolean): string => {
  if (due) return 'Prima di un rifiuto l’ufficio manda un preavviso con i motivi (L. 241/1990, art. 10-bis).';
  return `Il preavviso di rigetto non è previsto${ranked ? ': le domande sono in graduatoria' : ''} (L. 241/1990, art. 10-bis).`;
};
const BOOKING = {
  admission: 'Le risorse si impegnano quando la domanda è ammessa.',
  submission: 'Le risorse si prenotano quando la domanda è presentata.',
};
const LAST = {
  stop: 'Quando le risorse non bastano per il buono successivo, le assegnazioni si fermano.',
  partial: 'Quando le risorse non bastano per il buono successivo, si propone quello che resta.',
  skip: 'Quando le risorse non bastano per il buono successivo, si passa al primo che vi rientra.',
  share:
    'Quando le risorse non bastano per tutti gli ammessi della graduatoria, si dividono fra tutti: il valore di ogni buono è ridotto nella stessa proporzione, al centesimo. I centesimi che avanzano vanno a chi ne perderebbe la parte maggiore, a parità a chi viene prima. Nessuno ha più del valore intero, e le tariffe e i limiti di ogni servizio restano quelli dell’avviso.',
};

const RENUNCIATION = {
  last: 'Chi rinuncia al buono che gli è offerto va in fondo alla lista d’attesa, una volta sola.',
  out: 'Chi rinuncia al buono che gli è offerto esce dalla lista d’attesa.',
};
const LAPSE = {
  last: 'Chi lascia scadere il termine per accettare il buono va in fondo alla lista d’attesa, una volta sola.',
  out: 'Chi lascia scadere il termine per accettare il buono esce dalla lista d’attesa.',
};

const renewalWords = ({ of, askAgain, ...rest }: NonNullable<CallPolicies['renewal']>, telling: Telling): Provision =>
  telling.in('renewal').whole(
    {
      text: `Chi ha un buono degli avvisi ${of.join(', ')} può rinnovare partendo dalla domanda di allora.`,
      more: (askAgain ?? []).map((fact) => `Si chiede di nuovo: ${telling.naming.name(fact) ?? fact} (dato «${fact}»)`),
    },
    rest,
  );

const changeWords = (change: CallChange, telling: Telling): Provision => {
  const { id, article, on, does, from, afterDays, years, sentence, ...rest } = change;
  const when = [
    fixedWords(on),
    ...(years === undefined ? [] : [years === 1 ? '(1 anno)' : `(${years} anni)`]),
    ...(afterDays === undefined ? [] : [`per più di ${days(afterDays)}`]),
  ].join(' ');
  const since = from === undefined || from === 'day' ? 'day-of-change' : from;
  const effect = does === 'keep' ? fixedWords(does) : `${fixedWords(does)}, ${fixedWords(since)}`;
  return telling.whole(
    {
      text: sentence,
      article,
      more: [`In caso di ${when} («${id}»): ${effect}.`],
    },
    rest,
  );
};

const incompatibilityWords = (one: CallIncompatibility, telling: Telling): Provision => {
  const { id, article, schemes, calls, actions, fact, per, over, does, sentence, remedy, ...rest } = one;
  const others = [
    ...(schemes ?? []),
    ...(calls ?? []).map((code) => `avviso ${code}`),
    ...(actions ?? []).map((code) => `azione ${code}`),
  ];
  const who = per === 'person' ? 'la stessa persona' : 'lo stesso nucleo';
  return telling.whole(
    {
      text: sentence,
      article,
      more: [
        `Non si cumula per ${who} con: ${others.join(', ')} («${id}»), ${OVER[over]}: ${fixedWords(does)}.`,
        ...(fact === undefined ? [] : [`Si chiede: ${telling.naming.name(fact) ?? fact} (dato «${fact}»)`]),
        ...(remedy === undefined ? [] : [`Che cosa fare: ${remedy}`]),
      ],
    },
    rest,
  );
};

const OVER: Readonly<Record<CallIncompatibility['over'], string>> = {
  day: 'nello stesso giorno',
  month: 'nello stesso mese',
  year: 'nello stesso anno',
  use: 'per tutto il periodo dei servizi',
  ever: 'in nessun tempo',
};
