// Checks the services of an action: prices, quantities, inputs, and formulas that name no fact of the person.
import { centsFromDecimal } from '@buono/kernel';
import type { Expression } from '../cel/expression.js';
import type { Elsewhere, NameInfo } from '../cel/scope.js';
import { rangeOf } from '../facts/fact-values.js';
import type { CallAction, CallService } from '../model/call-document.js';
import type { FactDeclaration } from '../model/facts.js';
import { isReserved } from './names.js';
import {
  countsMinutes,
  ENTITLEMENT_FIELDS,
  MOST_COST,
  quantityRange,
  SERVICE_FIELDS,
  serviceScope,
  type ServiceShape,
} from './service-scope.js';
import type { NamedTable } from './compile-tables.js';
import { present, type Compiler } from './compiler.js';

/** What the services of an action may refer to. */
export interface ServicesContext {
  readonly action: CallAction;
  readonly place: string;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly tables: readonly NamedTable[];
  /** The numbers of the action with their ranges. */
  readonly numbers: ReadonlyMap<string, NameInfo>;
}

/** What of an action travels with its vouchers: the numbers and the tables that its services' formulas name. */
export interface Travelling {
  readonly numbers: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** Rows that may travel with one voucher: every message of it carries them. */
const MOST_TRAVELLING_ROWS = 100;

/** Checks every service; what their formulas name. */
export const compileServices = (compiler: Compiler, context: ServicesContext): Travelling => {
  const formulas = context.action.services.flatMap((service, index) => {
    const place = `${context.place}.services[${index}]`;
    checkParts(compiler, context, { service, place });
    return formulasOf(compiler, context, { service, place });
  });
  const tables = new Set(formulas.flatMap((formula) => formula.tables));
  checkRows(compiler, context, tables);
  return { numbers: new Set(formulas.flatMap(numbersIn)), tables };
};

const numbersIn = ({ names }: Expression): readonly string[] =>
  names
    .filter((name) => name.startsWith('entitlement.'))
    .map((name) => name.slice('entitlement.'.length))
    .filter((name) => !ENTITLEMENT_FIELDS.includes(name));

const checkRows = ({ problems }: Compiler, { action, place }: ServicesContext, tables: ReadonlySet<string>): void => {
  const rows = [...tables].reduce((sum, name) => sum + (action.tables?.[name]?.rows.length ?? 0), 0);
  if (rows > MOST_TRAVELLING_ROWS)
    problems.add(
      `${place}.tables`,
      'table-too-long-to-travel',
      `le tabelle usate nei servizi (${[...tables].join(', ')}) viaggiano con ogni buono e hanno ${rows} righe, al più ${MOST_TRAVELLING_ROWS}: calcola in numbers ciò che si può`,
    );
};

/** The shape of a service as its formulas know it. */
export const shapeOf = (service: CallService): ServiceShape => ({
  unit: service.unit,
  area: service.area,
  tariffCents: 'tariff' in service.price ? centsFromDecimal(service.price.tariff) : undefined,
  maxAskedCents:
    'asked' in service.price && service.price.max !== undefined ? centsFromDecimal(service.price.max) : undefined,
  quantity: service.quantity,
  inputs: service.inputs,
});

interface Placed {
  readonly service: CallService;
  readonly place: string;
}

const formulasOf = (
  compiler: Compiler,
  context: ServicesContext,
  { service, place }: Placed,
): readonly Expression[] => {
  const { scope } = serviceScope(shapeOf(service), context.numbers, elsewhere(context));
  for (const { name, types, table } of context.tables) scope.addTable(name, types, table);
  return present([
    compiler.amount(scope, `${place}.publicShare`, service.publicShare),
    ...(service.conditions ?? []).map((condition, index) =>
      compiler.one(scope, `${place}.conditions[${index}].test`, condition.test, 'bool'),
    ),
  ]);
};

const elsewhere =
  ({ facts, numbers }: ServicesContext) =>
  (name: string): Elsewhere | undefined => {
    if (numbers.has(name))
      return {
        code: 'name-not-allowed-here',
        what: `«${name}» è un numero dell'azione: qui si scrive entitlement.${name}`,
      };
    if (facts.has(name)) {
      return {
        code: 'fact-not-allowed-here',
        what: `«${name}» è un fatto della persona: qui si possono nominare solo entitlement.…, service.… e provider.…; calcola un numero in numbers e scrivi entitlement.nome`,
      };
    }
    if (['call', 'submittedOn', 'admittedOn', 'value', 'validFrom', 'validTo'].includes(name)) {
      return {
        code: 'name-not-allowed-here',
        what: `«${name}» qui non si usa: ci sono entitlement.value, entitlement.validFrom, entitlement.validTo e service.servedOn`,
      };
    }
    return undefined;
  };

const checkParts = (compiler: Compiler, context: ServicesContext, { service, place }: Placed): void => {
  const { problems } = compiler;
  const price = service.price as Readonly<Record<string, unknown>>;
  if ((price['tariff'] === undefined) === (price['asked'] === undefined)) {
    problems.add(
      `${place}.price`,
      'price-wrong',
      "scrivi o tariff (la tariffa unitaria) o asked: true (prezzo chiesto dall'ente), non tutti e due",
    );
  } else if (price['tariff'] !== undefined && price['max'] !== undefined) {
    problems.add(`${place}.price.max`, 'price-wrong', 'max vale solo con asked: true');
  }
  checkPrice(compiler, service, place);
  const { min, max } = quantityRange(service);
  const step = service.quantity?.step ?? 1;
  if (min > max || step > max)
    problems.add(`${place}.quantity`, 'quantity-wrong', 'il minimo o il passo superano il massimo');
  checkArea(compiler, context, { service, place });
  checkInputs(compiler, service, place);
};

const checkPrice = ({ problems }: Compiler, service: CallService, place: string): void => {
  const { tariffCents, maxAskedCents } = shapeOf(service);
  const { max } = quantityRange(service);
  for (const [field, amount] of [
    ['tariff', tariffCents],
    ['max', maxAskedCents],
  ] as const) {
    if (amount !== undefined && (amount === 0 || amount > MOST_COST)) {
      problems.add(`${place}.price.${field}`, 'price-wrong', 'deve essere maggiore di zero e al più 100000000.00');
    }
  }
  if (
    tariffCents !== undefined &&
    tariffCents <= MOST_COST &&
    tariffCents * max > MOST_COST * (countsMinutes(service.unit) ? 60 : 1)
  ) {
    problems.add(
      `${place}.quantity.max`,
      'overflow-possible',
      'tariffa per quantità può superare 100000000.00: abbassa il massimo',
    );
  }
};

const checkArea = ({ problems }: Compiler, { action }: ServicesContext, { service, place }: Placed): void => {
  if (service.area === undefined || action.areas?.some((area) => area.code === service.area) === true) return;
  problems.add(`${place}.area`, 'area-unknown', `l'area «${service.area}» non è fra le aree dell'azione (areas)`);
};

const checkInputs = ({ problems }: Compiler, service: CallService, place: string): void => {
  const seen = new Set<string>(SERVICE_FIELDS);
  for (const [index, input] of (service.inputs ?? []).entries()) {
    const at = `${place}.inputs[${index}]`;
    if (seen.has(input.name) || (isReserved(input.name) && input.name !== 'areas')) {
      problems.add(`${at}.name`, 'name-taken', `il nome «${input.name}» è già usato: scegline un altro`);
    }
    seen.add(input.name);
    checkLimits(problems.add.bind(problems), input, at);
  }
};

/** Whether min and max can be read in the type and stand in order. */
export const checkLimits = (
  add: (place: string, code: string, what: string) => void,
  declaration: Pick<FactDeclaration, 'type' | 'min' | 'max' | 'values'>,
  place: string,
): void => {
  const { type, min, max, values } = declaration;
  if (min !== undefined || max !== undefined) {
    const limits = rangeOf(declaration);
    const low = min === undefined ? limits : rangeOf({ type, min, max: min });
    const high = max === undefined ? limits : rangeOf({ type, min: max, max });
    const readable = (min === undefined || low?.lo === low?.hi) && (max === undefined || high?.lo === high?.hi);
    const wrong = limits === undefined || low === undefined || high === undefined || !readable || low.lo > high.hi;
    if (wrong)
      add(
        place,
        'limits-wrong',
        'min e max valgono per int (numeri) e per Money, Percent, Decimal e LocalDate (testi), col minimo non sopra il massimo',
      );
  }
  if (values !== undefined && type !== 'string' && type !== 'list<string>') {
    add(`${place}.values`, 'limits-wrong', 'values vale solo per string e list<string>');
  }
};
