// The shape of a call document as JSON Schema; the meaning is checked afterwards, part by part.
import {
  article,
  byName,
  callCode,
  category,
  cel,
  code,
  date,
  euro,
  flag,
  id,
  label,
  list,
  NAME,
  name,
  object,
  oneOf,
  order,
  sentence,
  share,
  text,
  whole,
  zones,
  type Schema,
} from './schema-parts.js';
import { project } from './schema-project.js';
import { MOST_KEYS, MOST_ROWS } from '../tables/table.js';
import { policies, recipient, shortWindow, someTerms, terms, use, windows } from './schema-terms.js';

const someDays = list(whole(1, 365), 0, 5);
const someShares = list(share, 0, 5);

const type = oneOf('Money', 'Percent', 'Decimal', 'int', 'bool', 'string', 'LocalDate', 'list<string>');
const limit: Schema = { type: ['string', 'integer'] };
const texts = list(text(200), 1, 100);

const plan = object(
  {},
  {
    areasFact: name,
    members: whole(1, 20),
    answerDays: whole(1, 365),
    reviewMonths: whole(1, 60),
    followUpMonths: list(whole(1, 120), 1, 10),
  },
);

const factClass = oneOf('identity', 'economic', 'health', 'payment');

const fact = object(
  {
    name,
    type,
    class: factClass,
    label,
    source: oneOf('declared', 'registry', 'assessment', 'derived'),
  },
  {
    description: sentence,
    mayBeNone: flag,
    past: { type: 'boolean', const: true },
    format: oneOf('dsu', 'belfiore', 'zone'),
    values: texts,
    min: limit,
    max: limit,
  },
);

const end: Schema = { type: ['string', 'integer'] };
const bound = {
  is: { type: ['string', 'boolean'] },
  in: list(text(200), 1, 100),
  any: { type: 'boolean', const: true },
  from: end,
  above: end,
  upTo: end,
  below: end,
};
const table = object({
  keys: list(object({ name, type }), 1, MOST_KEYS),
  value: type,
  rows: list(
    object(
      { value: { type: ['string', 'integer', 'boolean'] } },
      { ...bound, keys: byName(object({}, bound), NAME, MOST_KEYS) },
    ),
    1,
    MOST_ROWS,
  ),
});

const input = object({ name, type, label }, { required: flag, min: limit, max: limit, values: texts });

const service = object(
  {
    code,
    label,
    unit: oneOf('month', 'day', 'half-day', 'hour', 'session', 'ride', 'trip', 'visit', 'flat'),
    providerCategories: list(category, 1, 50),
    price: object({}, { tariff: euro, asked: { type: 'boolean', const: true }, max: euro }),
    publicShare: cel,
    evidence: oneOf('register', 'code'),
  },
  {
    area: code,
    quantity: object({}, { min: whole(1, 100_000), max: whole(1, 100_000), step: whole(1, 100_000) }),
    inputs: list(input, 0, 20),
    conditions: list(object({ id, article, test: cel, notMet: sentence }), 0, 20),
    proofs: list(object({ code, label }, { class: factClass, maxMegabytes: whole(1, 100) }), 1, 10),
  },
);

const ceiling = object(
  {
    id,
    article,
    per: oneOf('event', 'day', 'week', 'month', 'two-months', 'quarter', 'half-year', 'year', 'voucher', 'area'),
  },
  {
    services: list(code, 1, 100),
    areas: { type: ['string', 'array'], items: code, minItems: 1 },
    amount: cel,
    count: cel,
    units: cel,
    partialMonths: oneOf('prorate'),
    lastMonth: oneOf('remainder'),
    movable: cel,
    unused: object({ until: oneOf('year', 'voucher') }, { months: whole(1, 12) }),
    deductible: cel,
    across: oneOf('person', 'household'),
    pool: callCode,
  },
);

const ranking = object(
  {
    items: list(object({ id, article, points: cel, sentence }, { when: cel }), 0, 50),
    ties: list(object({ by: cel, direction: oneOf('ascending', 'descending'), sentence }), 0, 10),
  },
  { draw: flag },
);

const action = object(
  {
    code,
    title: label,
    deliveryModel: oneOf('voucher', 'refund', 'indemnity', 'grant'),
    criteria: list(
      object({ id, article, test: cel, met: sentence, notMet: sentence }, { when: cel, remedy: sentence }),
      0,
      100,
    ),
    value: cel,
    validFrom: cel,
    validTo: cel,
    services: list(service, 1, 100),
  },
  {
    order,
    terms: someTerms,
    policies,
    windows,
    zones,
    recipient,
    reservedFunds: euro,
    assessment: object({ required: flag }, { plan }),
    tables: byName(table, NAME, 50),
    numbers: list(object({ name, type, formula: cel, article, sentence }), 0, 100),
    areas: list(object({ code, label }), 0, 50),
    ceilings: list(ceiling, 0, 50),
    project,
    ranking,
    proofs: list(
      object({ code, label }, { when: cel, atSubmission: flag, class: factClass, maxMegabytes: whole(1, 100) }),
      0,
      50,
    ),
  },
);

/** The JSON Schema of a call document, format buono-call/1. */
export const callDocumentSchema: Schema = {
  $id: 'https://buono.example/schemas/buono-call-1.json',
  title: 'Avviso Buono',
  ...object(
    {
      format: { type: 'string', const: 'buono-call/1' },
      code: callCode,
      title: label,
      summary: text(4_000),
      body: object({ name: label, kind: oneOf('region', 'zone', 'comune', 'intermediate') }),
      act: object({ number: text(60), date }),
      order,
      zones,
      funds: list(object({ source: text(60), year: whole(2000, 2100), amount: euro }), 1, 50),
      actions: list(action, 1, 20),
      terms,
    },
    {
      window: shortWindow,
      use,
      windows,
      recipient,
      policies,
      programme: label,
      cup: { type: 'string', pattern: '^[A-Z0-9]{15}$' },
      invoicing: object(
        {},
        {
          required: flag,
          taxCode: { type: 'string', pattern: '^[0-9]{11}$' },
          office: { type: 'string', pattern: '^[A-Z0-9]{6}$' },
          cig: { type: 'string', pattern: '^[A-Z0-9]{10}$' },
        },
      ),
      sampling: object({ share }, { atLeast: whole(1, 500), wholeAbove: share }),
      warnings: object(
        {},
        {
          offerDays: someDays,
          voucherDays: someDays,
          voucherLeft: someShares,
          zoneLeft: someShares,
          accreditationDays: someDays,
          entryClosingDays: someDays,
        },
      ),
      providers: object(
        { join: flag },
        {
          agreement: text(20_000),
          from: date,
          joinFrom: date,
          joinTo: date,
          noticeDays: whole(1, 365),
          acceptBy: date,
        },
      ),
      facts: list(fact, 0, 100),
      texts: byName(text(20_000), '^[a-zA-Z][A-Za-z0-9-]{0,59}$', 50),
    },
  ),
};
