// The shape of a call document as JSON Schema; the meaning is checked afterwards, part by part.
import { MAX_LENGTH } from '../cel/environment.js';

type Schema = Readonly<Record<string, unknown>>;

const object = (
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
const list = (items: Schema, minItems = 0, maxItems = 200): Schema => ({ type: 'array', items, minItems, maxItems });
const byName = (values: Schema, pattern: string, maxProperties: number): Schema => ({
  type: 'object',
  maxProperties,
  propertyNames: { pattern },
  additionalProperties: values,
});
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });

const NAME = '^[a-z][A-Za-z0-9]{0,39}$';
const sentence = text(1_000);
const label = text(200);
const article = text(100);
const name: Schema = { type: 'string', pattern: NAME };
const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$' };
const code: Schema = { type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{0,39}$' };
const callCode: Schema = { type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{2,39}$' };
const category: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,59}$' };
const zone: Schema = { type: 'string', pattern: '^[A-Z]{2}-[0-9]{2}$' };
const euro: Schema = { type: 'string', pattern: '^(0|[1-9][0-9]{0,10})(\\.[0-9]{1,2})?$' };
const date: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
const moment: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$' };
const cel: Schema = { type: 'string', minLength: 1, maxLength: MAX_LENGTH };
const type = oneOf('Money', 'Percent', 'int', 'bool', 'string', 'LocalDate', 'list<string>');
const limit: Schema = { type: ['string', 'integer'] };
const order = oneOf('arrival', 'score');
const texts = list(text(200), 1, 100);

const fact = object(
  {
    name,
    type,
    class: oneOf('identity', 'economic', 'health', 'payment'),
    label,
    source: oneOf('declared', 'registry', 'assessment', 'derived'),
  },
  {
    description: sentence,
    mayBeNone: { type: 'boolean' },
    format: oneOf('dsu', 'belfiore', 'zone'),
    values: texts,
    min: limit,
    max: limit,
  },
);

const end: Schema = { type: ['string', 'integer'] };
const bound = { is: { type: ['string', 'boolean'] }, from: end, above: end, upTo: end, below: end };
const table = object({
  keys: list(object({ name, type }), 1, 2),
  value: type,
  rows: list(
    object(
      { value: { type: ['string', 'integer', 'boolean'] } },
      { ...bound, keys: byName(object({}, bound), NAME, 2) },
    ),
    1,
  ),
});

const input = object({ name, type, label }, { required: { type: 'boolean' }, min: limit, max: limit, values: texts });

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
  },
);

const ceiling = object(
  { id, article, per: oneOf('event', 'day', 'month', 'voucher', 'area') },
  {
    services: list(code, 1, 100),
    areas: { type: ['string', 'array'], items: code, minItems: 1 },
    amount: cel,
    count: cel,
    units: cel,
  },
);

const ranking = object({
  items: list(object({ id, article, points: cel, sentence }, { when: cel }), 0, 50),
  ties: list(object({ by: cel, direction: oneOf('ascending', 'descending'), sentence }), 0, 10),
});

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
    assessment: object({ required: { type: 'boolean' } }, { plan: object({}, { areasFact: name }) }),
    tables: byName(table, NAME, 50),
    numbers: list(object({ name, type, formula: cel, article, sentence }), 0, 100),
    areas: list(object({ code, label }), 0, 50),
    ceilings: list(ceiling, 0, 50),
    ranking,
    proofs: list(object({ code, label }, { when: cel }), 0, 50),
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
      window: object({ opensAt: moment, closesAt: moment }),
      use: object({ from: date, to: date }),
      order,
      zones: { type: ['string', 'array'], items: zone, minItems: 1, maxItems: 200 },
      funds: list(object({ source: text(60), year: whole(2000, 2100), amount: euro }), 1, 50),
      actions: list(action, 1, 20),
      terms: object(
        { acceptanceDays: whole(1, 365), entryDays: whole(0, 365), whenShort: oneOf('partial', 'refuse') },
        { decisionDays: whole(1, 365) },
      ),
    },
    {
      programme: label,
      cup: { type: 'string', pattern: '^[A-Z0-9]{15}$' },
      facts: list(fact, 0, 100),
      texts: byName(text(20_000), '^[a-zA-Z][A-Za-z0-9-]{0,59}$', 50),
    },
  ),
};
