// One action of a call in plain Italian: what is given, to whom, how it is worked out, within which ceilings, in which order.
import type {
  CallPlan,
  CallAction,
  CallCriterion,
  CallDocument,
  CallNumber,
  CallOrder,
  CallProof,
  CallRanking,
} from '../model/call-document.js';
import { isRanked, policiesOfAction } from '../terms/action-terms.js';
import { article, provisions, type Provision, type TextArticle } from './blocks.js';
import { ceilingWords } from './ceiling-text.js';
import { namingOf } from './naming.js';
import { recipientWords, zonesWords } from './place-words.js';
import { projectText } from './project-text.js';
import { servicesText } from './service-text.js';
import { tableWords } from './table-words.js';
import { Telling } from './telling.js';
import { euroWords } from './values.js';
import { policiesWords, termsWords, windowWords } from './terms-text.js';
import { fixedWords } from './words.js';

/** The articles of an action. */
export const actionText = (document: CallDocument, action: CallAction): readonly TextArticle[] => {
  const [aim, ...others] = articlesOf(document, action);
  if (aim === undefined || document.actions.length === 1) return aim === undefined ? [] : [aim, ...others];
  return [aim, ...others.map((one) => ({ ...one, heading: `${one.heading} – ${action.title}` }))];
};

const articlesOf = (document: CallDocument, action: CallAction): readonly TextArticle[] => {
  const telling = new Telling(namingOf(document, action)).in('actions');
  const { code, criteria, tables, numbers, areas, ceilings, ranking, proofs } = action;
  const labels = new Map((areas ?? []).map((area) => [area.code, area.label]));
  const ofService = (service: CallAction['services'][number]): Telling =>
    new Telling(namingOf(document, action, service)).in('actions', 'services');
  return [
    ...aimText(document, action, telling),
    ...article(
      'Chi può chiedere',
      provisions(...criteria.map((one) => criterionWords(one, telling.in('criteria')))),
      code,
    ),
    ...article(
      'Come si calcolano gli importi',
      [
        ...provisions(...(numbers ?? []).map((one) => numberWords(one, telling.in('numbers')))),
        ...Object.entries(tables ?? {}).map(([name, table]) => tableWords(name, table, telling.naming)),
      ],
      code,
    ),
    ...servicesText(action, labels, ofService),
    ...article(
      'Massimali',
      provisions(...(ceilings ?? []).map((one) => ceilingWords(one, action, telling.in('ceilings')))),
      code,
    ),
    ...projectText(action.project, telling.in('project'), code),
    ...rankingText(action.order ?? document.order, ranking, telling.in('ranking'), code),
    ...article('Regole di questa azione', provisions(...rulesWords(document, action, telling)), code),
    ...article(
      'Documenti da allegare',
      provisions(...(proofs ?? []).map((one) => proofWords(one, telling.in('proofs')))),
      code,
    ),
  ];
};

const aimText = (document: CallDocument, action: CallAction, telling: Telling): readonly TextArticle[] => {
  const { code, title, deliveryModel, order, assessment, value, validFrom, validTo, areas, ...others } = action;
  const { terms: _terms, policies: _policies, windows, zones, recipient, reservedFunds, ...rest } = others;
  const {
    project: _project,
    criteria: _c,
    tables: _t,
    numbers: _n,
    services: _s,
    ceilings: _m,
    ranking: _r,
    proofs: _p,
    ...left
  } = rest;
  const formula = (text: string, written: string): Provision => ({
    text: `${text}: ${telling.words(written)}.`,
    formulas: [written],
  });
  const assessed = assessment === undefined ? [] : assessmentWords(assessment, telling.in('assessment'));
  const list = [
    { text: `Forma dell’aiuto: ${fixedWords(deliveryModel)}.` },
    { text: `Le domande si servono ${fixedWords(order ?? document.order)}.` },
    ...(recipient === undefined ? [] : [{ text: recipientWords(recipient) }]),
    ...(windows ?? []).map((one) => windowWords(one, telling.in('windows'))),
    ...(zones === undefined ? [] : [{ text: zonesWords(zones) }]),
    ...(reservedFunds === undefined
      ? []
      : [{ text: `Risorse riservate a questa azione: ${euroWords(reservedFunds)}.` }]),
    formula('Valore', value),
    formula('Vale da', validFrom),
    formula('Vale fino a', validTo),
    ...assessed,
    ...(areas ?? []).map(({ code: area, label, ...other }) =>
      telling.in('areas').whole({ text: `Area ${area}: ${label}` }, other),
    ),
    ...telling.others(left),
  ];
  return article(`${title} (azione ${code})`, provisions(...list), code);
};

/** The action's own terms and policies, and what holds where nothing is said. */
const rulesWords = (document: CallDocument, action: CallAction, telling: Telling): readonly Provision[] => {
  const { rejectionNotice, booking, lastVoucher, onRenunciation, onLapse } = policiesOfAction(document, action);
  const said = { ...document.policies, ...action.policies };
  const ranked = isRanked(document, action);
  const usual = Object.entries({ rejectionNotice, booking, lastVoucher, onRenunciation, onLapse }).filter(
    ([name]) => !(name in said),
  );
  return [
    ...termsWords(action.terms ?? {}, telling.in('terms'), ranked),
    ...policiesWords({ ...Object.fromEntries(usual), ...action.policies }, telling.in('policies'), ranked),
  ];
};

const assessmentWords = (
  { required, plan, ...rest }: NonNullable<CallAction['assessment']>,
  telling: Telling,
): readonly Provision[] => [
  {
    text: required
      ? 'Prima della decisione serve la valutazione dell’unità competente.'
      : 'La valutazione dell’unità competente non è obbligatoria.',
  },
  ...(plan === undefined ? [] : planWords(plan, telling)),
  ...telling.others(rest),
];

const planWords = ({ areasFact, ...rest }: CallPlan, telling: Telling): readonly Provision[] => [
  {
    text:
      areasFact === undefined
        ? 'La valutazione scrive un progetto personalizzato.'
        : `La valutazione scrive un progetto personalizzato: sono coperti i servizi delle sue aree (${telling.naming.name(areasFact) ?? areasFact}, dato «${areasFact}»).`,
  },
  ...telling.in('plan').others(rest),
];

const criterionWords = (
  { id, article: cited, when, test, met, notMet, remedy, ...rest }: CallCriterion,
  telling: Telling,
): Provision =>
  telling.whole(
    {
      text: met,
      article: cited,
      formulas: when === undefined ? [test] : [test, when],
      more: [
        ...(when === undefined ? [] : [`Si chiede solo quando ${telling.words(when)}.`]),
        `Si verifica così («${id}»): ${telling.words(test)}.`,
        `Se manca: ${notMet}`,
        ...(remedy === undefined ? [] : [`Che cosa fare: ${remedy}`]),
      ],
    },
    rest,
  );

const numberWords = (
  { name, type, formula, article: cited, sentence, ...rest }: CallNumber,
  telling: Telling,
): Provision =>
  telling.whole(
    {
      text: `${sentence} («${name}», ${fixedWords(type)}): ${telling.words(formula)}.`,
      article: cited,
      formulas: [formula],
    },
    rest,
  );

const rankingText = (
  order: CallOrder,
  ranking: CallRanking | undefined,
  telling: Telling,
  action: string,
): readonly TextArticle[] => {
  if (ranking === undefined) return [];
  const { items, ties, draw, ...rest } = ranking;
  const list = [
    ...items.map((item) => pointsWords(item, telling.in('items'))),
    ...ties.map(({ by, direction, sentence, ...other }, index) =>
      telling.in('ties').whole(
        {
          text: `Spareggio ${index + 1}: ${sentence}.`,
          formulas: [by],
          more: [`Si guarda ${telling.naming.name(by) ?? telling.words(by)}: ${firstWords(by, direction, telling)}.`],
        },
        other,
      ),
    ),
    ...(draw === true ? [{ text: 'Chi resta alla pari si mette in ordine per sorteggio.' }] : []),
    { text: 'Da ultimo decide l’ordine di ricezione.' },
    ...telling.others(rest),
  ];
  return article(order === 'score' ? 'Graduatoria e parità' : 'Punteggi e parità', provisions(...list), action);
};

const firstWords = (by: string, direction: keyof typeof EARLIER, { naming }: Telling): string => {
  if (naming.isTruth(by)) return TRUTH[direction];
  return naming.isDate(by) ? EARLIER[direction] : fixedWords(direction);
};

const TRUTH = { ascending: 'prima il no, poi il sì', descending: 'prima il sì, poi il no' } as const;
const EARLIER = { ascending: 'dalla prima data all’ultima', descending: 'dall’ultima data alla prima' } as const;

const pointsWords = (
  { id, article: cited, when, points, sentence, ...rest }: CallRanking['items'][number],
  telling: Telling,
): Provision =>
  telling.whole(
    {
      text: `${sentence} («${id}»): punti ${telling.words(points)}.`,
      article: cited,
      formulas: when === undefined ? [points] : [points, when],
      more: when === undefined ? [] : [`Spettano quando ${telling.words(when)}.`],
    },
    rest,
  );

const proofWords = ({ code, label, when, atSubmission, ...rest }: CallProof, telling: Telling): Provision =>
  telling.whole(
    {
      text: `${label} (${code})`,
      ...(when !== undefined && { formulas: [when] }),
      more: [
        ...(when === undefined ? [] : [`Serve solo quando ${telling.words(when)}.`]),
        ...(atSubmission === true ? ['Senza questo documento la domanda non si può inviare.'] : []),
        ...(atSubmission === false ? ['Se manca, si può consegnare dopo l’invio.'] : []),
      ],
    },
    rest,
  );
