// A call as plain Italian, article by article, from the document that the engine reads: nothing of a call is written here.
import { centsFromDecimal, euroText, sumCents } from '@buono/kernel';
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { CallTerms } from '../model/call-terms.js';
import type { FactDeclaration } from '../model/facts.js';
import { isRanked, policiesOfAction, termsOfAction, USUAL_TERMS } from '../terms/action-terms.js';
import { actionText } from './action-text.js';
import { article, paragraph, provisions, type CallText, type Provision, type TextTable } from './blocks.js';
import { namingOf } from './naming.js';
import { Telling } from './telling.js';
import { policiesWords, applyWords, termsWords, useWords, windowWords } from './terms-text.js';
import { invoicingWords } from './invoicing-text.js';
import { samplingWords } from './sampling-text.js';
import { providersWords } from './providers-text.js';
import { warningsWords } from './warnings-text.js';
import { recipientWords, zonesWords } from './place-words.js';
import { dateWords, euroWords, joinedDay, valueWords } from './values.js';
import { fixedWords } from './words.js';

/** The text of a checked document; every article, sentence, number and row of it stands there. */
export const callText = (document: CallDocument): CallText => {
  const { title, summary, actions, terms, facts, texts, ...rest } = document;
  const {
    format: _format,
    code,
    body,
    act,
    programme,
    cup,
    invoicing,
    sampling,
    warnings,
    providers,
    window,
    use,
    windows,
    recipient,
    ...others
  } = rest;
  const { order: _order, zones, funds, policies, ...left } = others;
  const telling = new Telling(namingOf(document));
  const ranked = (action: CallAction): boolean => isRanked(document, action);
  return {
    title,
    articles: [
      ...article('Di che cosa si tratta', [
        paragraph(summary),
        ...provisions(...originWords({ code, body, act, programme, cup }, telling)),
        ...provisions(...invoicingWords(invoicing, telling.in('invoicing'))),
        ...provisions(...samplingWords(sampling, telling.in('sampling'))),
      ]),
      ...article('Quando e dove', provisions(...timeWords({ window, use, windows, recipient, zones }, telling))),
      ...article('Le risorse', [fundsTable(funds), ...provisions(...fundsRest(funds, telling.in('funds')))]),
      ...actions.flatMap((action) => actionText(document, action)),
      ...article('Gli enti che erogano i servizi', providersWords(providers, telling.in('providers'))),
      ...article(
        'Termini',
        provisions(
          ...termsWords({ ...usualTermsOf(document), ...terms }, telling.in('terms'), document.actions.some(ranked)),
          ...policiesWords(policies ?? {}, telling.in('policies'), document.actions.every(ranked)),
          ...warningsWords(warnings, telling.in('warnings')),
        ),
      ),
      ...article(
        'Dati propri di questo avviso',
        provisions(...(facts ?? []).map((fact) => factWords(fact, telling.in('facts')))),
      ),
      ...article('Altre disposizioni', [...provisions(...telling.others(left)), ...textsOf(texts)]),
      ...article('Come fare ricorso', provisions(...APPEALS)),
    ],
  };
};

/** The usual terms that this call has a use for: nothing of provisional rankings or of notices where there are none. */
const usualTermsOf = (document: CallDocument): Partial<CallTerms> => {
  const { actions } = document;
  const { observationsFrom, observationDays, ...always } = USUAL_TERMS;
  const provisional = actions.some((action) => termsOfAction(document, action).provisionalDays > 0);
  const noticed = actions.some((action) => policiesOfAction(document, action).rejectionNotice);
  return { ...always, ...(provisional && { observationsFrom }), ...(noticed && { observationDays }) };
};

type Origin = { [Name in 'code' | 'body' | 'act' | 'programme' | 'cup']: CallDocument[Name] };

const originWords = ({ code, body, act, programme, cup }: Origin, telling: Telling): readonly Provision[] => {
  const { name, kind, ...bodyRest } = body;
  const { number, date, ...actRest } = act;
  return [
    telling.in('body').whole({ text: `Avviso ${code} di: ${name} (${fixedWords(kind)}).` }, bodyRest),
    telling.in('act').whole({ text: `Atto: ${number} ${joinedDay('di', dateWords(date))}.` }, actRest),
    ...(programme === undefined ? [] : [{ text: `Programma: ${programme}.` }]),
    ...(cup === undefined ? [] : [{ text: `CUP: ${cup}.` }]),
  ];
};

type Times = { [Name in 'window' | 'use' | 'windows' | 'recipient']: CallDocument[Name] | undefined } & Pick<
  CallDocument,
  'zones'
>;

const timeWords = ({ window, use, windows, recipient, zones }: Times, telling: Telling): readonly Provision[] => {
  const { opensAt, closesAt, ...windowRest } = window ?? {};
  const { from, to, ...useRest } = use ?? {};
  return [
    ...(opensAt === undefined || closesAt === undefined
      ? []
      : [telling.in('window').whole({ text: capital(applyWords(opensAt, closesAt)) }, windowRest)]),
    ...(from === undefined || to === undefined ? [] : [telling.in('use').whole({ text: useWords(from, to) }, useRest)]),
    ...(windows ?? []).map((one) => windowWords(one, telling.in('windows'))),
    ...(recipient === undefined ? [] : [{ text: recipientWords(recipient) }]),
    { text: zonesWords(zones) },
  ];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fundsTable = (funds: CallDocument['funds']): TextTable => ({
  kind: 'table',
  caption: 'Le risorse per fonte e anno',
  columns: ['Fonte', 'Anno', 'Importo'],
  rows: [
    ...funds.map(({ source, year, amount }) => [source, String(year), euroWords(amount)]),
    ...(funds.length > 1
      ? [['In tutto', '', euroText(sumCents(funds.map(({ amount }) => centsFromDecimal(amount))))]]
      : []),
  ],
});

const fundsRest = (funds: CallDocument['funds'], telling: Telling): readonly Provision[] =>
  funds.flatMap(({ source, year, amount: _, ...rest }) =>
    Object.keys(rest).length === 0 ? [] : [telling.whole({ text: `${source} ${year}` }, rest)],
  );

const factWords = (fact: FactDeclaration, telling: Telling): Provision => {
  const { name, type, class: kept, label, source, description, mayBeNone, past, values, min, max, ...rest } = fact;
  const bounds = [
    fixedWords(type),
    ...(values === undefined ? [] : [`fra ${values.join(', ')}`]),
    ...(min === undefined ? [] : [`da ${valueWords(type, min)}`]),
    ...(max === undefined ? [] : [`fino a ${valueWords(type, max)}`]),
    ...(mayBeNone === true ? ['può mancare'] : []),
    ...(past === true ? ['mai una data futura'] : []),
  ];
  return telling.whole(
    {
      text: `${label} («${name}»): ${bounds.join(', ')}; ${fixedWords(source)}, dato ${fixedWords(kept)}.`,
      ...(description !== undefined && { more: [description] }),
    },
    rest,
  );
};

const textsOf = (texts: CallDocument['texts']) =>
  Object.entries(texts ?? {}).map(([name, text]) =>
    paragraph(`${name.charAt(0).toUpperCase()}${name.slice(1)}. ${text}`),
  );

/** The remedies that the law gives against every decision (L. 1034/1971 and D.Lgs. 104/2010; DPR 1199/1971). */
const APPEALS: readonly Provision[] = [
  { text: 'Si può chiedere all’ufficio di riesaminare la decisione, con le proprie ragioni.' },
  {
    text: 'Contro la decisione si può ricorrere al TAR entro 60 giorni da quando se ne ha notizia (D.Lgs. 104/2010, art. 29).',
  },
  { text: 'In alternativa si può ricorrere al Presidente della Repubblica entro 120 giorni (DPR 1199/1971, art. 9).' },
];
