// The services of an action in plain Italian: what each is, what it costs, who pays what, and under which conditions.
import type {
  AskedDocument,
  CallService,
  ServiceInput,
  ServicePrice,
  ServiceQuantity,
} from '../model/call-document.js';
import { article, provisions, type Provision, type TextArticle, type TextTable } from './blocks.js';
import type { Telling } from './telling.js';
import { euroWords, valueWords } from './values.js';
import { fixedWords } from './words.js';

/** The services: a table of prices, then what each one says. */
export const servicesText = (
  services: readonly CallService[],
  areas: ReadonlyMap<string, string>,
  tellingOf: (service: CallService) => Telling,
  action: string,
): readonly TextArticle[] =>
  article(
    'I servizi',
    [
      priceTable(services),
      ...provisions(...services.flatMap((service) => serviceProvisions(service, areas, tellingOf(service)))),
    ],
    action,
  );

const priceTable = (services: readonly CallService[]): TextTable => ({
  kind: 'table',
  caption: 'Servizi e prezzi',
  columns: ['Codice', 'Servizio', 'Unità', 'Prezzo', 'Chi lo svolge'],
  rows: services.map(({ code, label, unit, price, providerCategories }) => [
    code,
    label,
    fixedWords(unit),
    priceWords(price, unit),
    providerCategories.join(', '),
  ]),
});

const serviceProvisions = (
  service: CallService,
  areas: ReadonlyMap<string, string>,
  telling: Telling,
): readonly Provision[] => {
  const {
    code,
    label,
    unit,
    area,
    providerCategories: _,
    price,
    quantity,
    inputs,
    conditions,
    publicShare,
    proofs,
    ...rest
  } = service;
  const { evidence, ...left } = rest;
  const more = [
    ...(area === undefined ? [] : [`Area: ${areas.get(area) ?? area} (${area})`]),
    ...(quantity === undefined ? [] : quantityWords(quantity, unit, telling.in('quantity'))),
    ...(inputs ?? []).map((input) => inputWords(input, telling.in('inputs'))),
    `Prova del servizio: ${fixedWords(evidence)}`,
    ...(proofs ?? []).map((one) => documentWords(one, telling.in('proofs'))),
  ];
  const main = telling.whole(
    { text: `${label} (${code}). Parte pubblica: ${telling.words(publicShare)}.`, formulas: [publicShare], more },
    { ...left, ...priceRest(price) },
  );
  const asked = telling.in('conditions');
  return [
    main,
    ...(conditions ?? []).map(({ id, article: cited, test, notMet, ...other }) =>
      asked.whole(
        {
          text: `${label}: condizione «${id}». Si paga se ${asked.words(test)}.`,
          article: cited,
          formulas: [test],
          more: [`Altrimenti: ${notMet}`],
        },
        other,
      ),
    ),
  ];
};

const priceWords = (price: ServicePrice, unit: string): string => {
  if ('tariff' in price) return `${euroWords(price.tariff)} per ${fixedWords(unit)}`;
  return price.max === undefined
    ? 'chiesto dall’ente'
    : `chiesto dall’ente, al più ${euroWords(price.max)} per ${fixedWords(unit)}`;
};

/** What a price says besides a tariff, or a price asked and its maximum. */
const priceRest = (price: ServicePrice): object => {
  const { tariff: _tariff, asked: _asked, max: _max, ...rest } = { tariff: '', asked: true, max: '', ...price };
  return rest;
};

const quantityWords = (
  { min, max, step, ...rest }: ServiceQuantity,
  unit: string,
  telling: Telling,
): readonly string[] => {
  const of = unit === 'hour' ? 'minuti' : 'unità';
  const parts = [
    min === undefined ? '' : `almeno ${min}`,
    max === undefined ? '' : `al più ${max}`,
    step === undefined ? '' : `a passi di ${step}`,
  ].filter((part) => part !== '');
  const said = parts.length === 0 ? [] : [`Ogni registrazione: ${parts.join(', ')} ${of}`];
  return [...said, ...telling.others(rest).map(({ text }) => text)];
};

const inputWords = (
  { name, type, label, required, min, max, values, ...rest }: ServiceInput,
  telling: Telling,
): string => {
  const parts = [
    required === true ? 'obbligatorio' : '',
    min === undefined ? '' : `da ${valueWords(type, min)}`,
    max === undefined ? '' : `fino a ${valueWords(type, max)}`,
    values === undefined ? '' : `fra ${values.join(', ')}`,
    ...telling.others(rest).map(({ text }) => text),
  ].filter((part) => part !== '');
  return `Da indicare: ${label} («${name}», ${[fixedWords(type), ...parts].join(', ')})`;
};

const documentWords = ({ code, label, ...rest }: AskedDocument, telling: Telling): string => {
  const parts = [`${label} (${code})`, ...telling.others(rest).map(({ text }) => text)];
  return `Da allegare a ogni registrazione prima che sia liquidata: ${parts.join(', ')}`;
};
