// The services of an action in plain Italian: what each is, what it costs, who pays what, and under which conditions.
import type {
  AskedDocument,
  CallAction,
  CallService,
  DeliveryModel,
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
  { code, services, deliveryModel }: CallAction,
  areas: ReadonlyMap<string, string>,
  tellingOf: (service: CallService) => Telling,
): readonly TextArticle[] =>
  article(
    'I servizi',
    [
      priceTable(services, deliveryModel),
      ...provisions(
        ...services.flatMap((service) => serviceProvisions(service, { areas, deliveryModel }, tellingOf(service))),
      ),
    ],
    code,
  );

const priceTable = (services: readonly CallService[], model: DeliveryModel): TextTable => ({
  kind: 'table',
  caption: 'Servizi e prezzi',
  columns: ['Codice', 'Servizio', 'Unità', 'Prezzo', 'Chi lo svolge'],
  rows: services.map(({ code, label, unit, price, providerCategories }) => [
    code,
    label,
    fixedWords(unit),
    priceWords(price, unit, model),
    providerCategories.join(', '),
  ]),
});

const serviceProvisions = (
  service: CallService,
  { areas, deliveryModel }: { readonly areas: ReadonlyMap<string, string>; readonly deliveryModel: DeliveryModel },
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
    `Prova del servizio: ${evidence === 'register' && ofFamily(deliveryModel) ? 'quel che registra chi riceve' : fixedWords(evidence)}`,
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

/** Whether it is the person or body that receives who enters what was spent or is due, and not a provider. */
const ofFamily = (model: DeliveryModel): boolean => model === 'refund' || model === 'indemnity';

const ASKED: Readonly<Record<DeliveryModel, string>> = {
  voucher: 'chiesto dall’ente',
  grant: 'chiesto dall’ente',
  refund: 'la spesa sostenuta',
  indemnity: 'la somma chiesta',
};

const priceWords = (price: ServicePrice, unit: string, model: DeliveryModel): string => {
  if ('tariff' in price) return `${euroWords(price.tariff)} per ${fixedWords(unit)}`;
  const asked = ASKED[model];
  return price.max === undefined ? asked : `${asked}, al più ${euroWords(price.max)} per ${fixedWords(unit)}`;
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
  const last = step ?? max ?? min;
  const minutes = last === 1 ? 'minuto' : 'minuti';
  const of = unit === 'hour' ? minutes : 'unità';
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
