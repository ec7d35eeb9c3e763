// Puts together the entitlement of an application that qualifies: figures, services and ceilings, no facts.
import { centsFromDecimal, localDate } from '@buono/kernel';
import { jsonOf } from '../cel/json-values.js';
import { Day, Money, type CelValue } from '../cel/values.js';
import type { Expression } from '../cel/expression.js';
import type { CompiledAction, CompiledCall } from '../compile/compiled-call.js';
import { ENGINE_VERSION } from '../engine-version.js';
import type { AssessmentOptions } from '../model/assessment.js';
import type { CallAction, CallService } from '../model/call-document.js';
import type { CallWindow } from '../model/call-terms.js';
import type { FactType } from '../model/facts.js';
import { endingBirthdays, lastDayBefore } from '../terms/changes.js';
import { HOUSEHOLD_FACT, sharesInHousehold } from '../terms/household-ceilings.js';
import type { EntitledProject, EntitledService, Entitlement } from '../model/entitlement.js';
import { PLAN_SUPPORTS } from '../model/plan-supports.js';
import type { Workings } from './amount.js';
import { projectFigures } from './project.js';
import { ceilingsOfPlan, strangeSupports } from './plan-ceilings.js';
import { ceilingFigures, ceilingsOf, type CeilingFigures } from './ceilings.js';

/** What an entitlement is made from. */
export interface Making {
  readonly call: CompiledCall;
  readonly action: CompiledAction;
  readonly workings: Workings;
  readonly options: AssessmentOptions;
  /** The window that the application came in: its period of use is where a birthday may let a voucher last to. */
  readonly window?: CallWindow;
}

/** What an entitlement comes to, before it is written out. */
export interface Worth {
  readonly valueCents: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly figures: Figures;
}

interface Figures {
  readonly areas: readonly string[] | undefined;
  /** Of each ceiling, in the order of the action. */
  readonly ceilings: readonly CeilingFigures[];
  /** The household in which the recipient is counted; absent where no ceiling is over households. */
  readonly household?: string;
  /** What of a body's project is in figures; absent where the action has none. */
  readonly project?: EntitledProject;
  /** What the personal plan supports, as its fact says it; absent where no plan says so. */
  readonly supports?: readonly string[];
}

/** Works out dates, value and ceilings; undefined when something is missing or wrong, which the workings have noted. */
export const worthOf = (making: Making): Worth | undefined => {
  const { action, workings } = making;
  workings.numbers();
  const dates = workings.complete ? datesOf(making) : undefined;
  if (dates === undefined) return workings.askForTheRest();
  const valueCents = workings.cents(action.value, `${action.place}.value`);
  if (valueCents === undefined) return workings.askForTheRest();
  if (valueCents === 0) workings.fault(`${action.place}.value`, 'amount-is-zero', 'il valore del buono è zero');
  workings.know('value', new Money(valueCents));
  workings.step(
    { name: 'value', article: '', sentence: 'Valore del buono', formula: action.value.text },
    new Money(valueCents),
  );
  const figures = figuresOf(making);
  return workings.complete ? { valueCents, ...dates, figures } : undefined;
};

/** The entitlement worked out and written out; undefined when something is missing or wrong. */
export const makeEntitlement = (making: Making): Entitlement | undefined => {
  const worth = worthOf(making);
  return worth === undefined ? undefined : written(making, worth);
};

/** The entitlement of a value and its dates, which the workings know; undefined when ceilings or areas lack something. */
export const assembled = (
  making: Making,
  valueCents: number,
  dates: { readonly validFrom: string; readonly validTo: string },
): Entitlement | undefined => {
  const figures = figuresOf(making);
  return making.workings.complete ? written(making, { valueCents, ...dates, figures }) : undefined;
};

const figuresOf = (making: Making): Figures => {
  const { action, workings } = making;
  const areas = planAreas(making);
  const ceilings = action.ceilings.map((ceiling, index) =>
    ceilingFigures(workings, ceiling, `${action.place}.ceilings[${index}]`),
  );
  const supports = planSupports(making);
  const household = householdIn(making);
  const project = projectFigures(action, workings);
  return {
    ...{ areas, ceilings },
    ...(household !== undefined && { household }),
    ...(project !== undefined && { project }),
    ...(supports !== undefined && { supports }),
  };
};

const written = (making: Making, worth: Worth): Entitlement => {
  const { call, action, options } = making;
  const { valueCents, validFrom, validTo, figures } = worth;
  const { areas } = figures;
  const ceilings = action.ceilings.flatMap((ceiling, index) =>
    ceilingsOf(action, ceiling.definition, {
      ...{ ...worth, areas, household: figures.household, callCode: making.call.document.code },
      figures: figures.ceilings[index] ?? {},
    }),
  );
  const planned = figures.supports === undefined ? [] : ceilingsOfPlan(action.definition, figures.supports, areas);
  const { acceptanceDays, entryDays, whenShort, confirmation } = action.terms;
  return {
    callId: options.callId ?? '',
    callCode: call.document.code,
    callVersion: options.callVersion ?? 1,
    action: action.definition.code,
    deliveryModel: action.definition.deliveryModel,
    ...(action.recipient === 'person' ? {} : { recipient: action.recipient }),
    engineVersion: ENGINE_VERSION,
    valueCents,
    validFrom,
    validTo,
    entryDays,
    acceptanceDays,
    whenShort,
    ...(confirmation !== undefined && { confirmation }),
    numbers: travellingNumbers(making),
    ...(areas === undefined ? {} : { areas }),
    services: servicesOf(action.definition),
    ...tablesOf(action),
    ceilings: planned.length === 0 ? ceilings : [...ceilings, ...planned],
    ...(figures.project !== undefined && { project: figures.project }),
  };
};

interface Dates {
  readonly validFrom: string;
  readonly validTo: string;
}

const datesOf = (making: Making): Dates | undefined => {
  const { action, workings } = making;
  const validFrom = workings.date(action.validFrom, `${action.place}.validFrom`);
  if (validFrom === undefined) return undefined;
  workings.know('validFrom', new Day(localDate(validFrom)));
  const written = workings.date(action.validTo, `${action.place}.validTo`);
  const validTo = written === undefined ? undefined : beforeBirthdays(making, written);
  if (validTo === undefined) return undefined;
  workings.know('validTo', new Day(localDate(validTo)));
  if (validFrom > validTo) {
    workings.fault(
      `${action.place}.validTo`,
      'dates-reversed',
      `il buono finirebbe (${validTo}) prima di cominciare (${validFrom})`,
    );
    return undefined;
  }
  return { validFrom, validTo };
};

/** The last day, or an earlier one where a birthday ends the voucher. */
const beforeBirthdays = ({ action, workings, window }: Making, validTo: string): string | undefined => {
  let last = validTo;
  for (const change of endingBirthdays(action.policies.changes)) {
    const birth = workings.get(BIRTH_DATE, `${action.place}.policies.changes`);
    if (!(birth instanceof Day)) return undefined;
    const until = lastDayBefore(change, birth.date, localDate(window?.use.to ?? validTo));
    if (until >= last) continue;
    last = until;
    const { id, article, sentence } = change;
    workings.step({ name: id, article, sentence, formula: `birthDate + ${change.years ?? 0}` }, new Day(until));
  }
  return last;
};

const BIRTH_DATE = named('birthDate', 'LocalDate');

/** An expression that is one name. */
function named(name: string, type: FactType): Expression {
  return { text: name, type, names: [name], tables: [], needs: [name], run: (facts) => facts.get(name) as CelValue };
}

/** In which household the recipient is counted; asked for where a ceiling is over households. */
const householdIn = ({ action, workings }: Making): string | undefined => {
  if (!sharesInHousehold(action.definition)) return undefined;
  const household = workings.get(named(HOUSEHOLD_FACT, 'string'), `${action.place}.ceilings`);
  return typeof household === 'string' ? household : undefined;
};

const planAreas = ({ call, action, workings }: Making): readonly string[] | undefined => {
  const name = action.definition.assessment?.plan?.areasFact;
  if (name === undefined || !call.facts.has(name)) return undefined;
  const place = `${action.place}.assessment.plan`;
  const areas = workings.get(named(name, 'list<string>'), place);
  if (areas === undefined || !Array.isArray(areas)) return undefined;
  const known = (action.definition.areas ?? []).map((area) => area.code);
  const stray = (areas as readonly string[]).filter((area) => !known.includes(area));
  if (stray.length > 0)
    workings.fault(place, 'wrong-fact', `l'area ${stray.join(', ')} del progetto non è fra quelle dell'azione`);
  return known.filter((area) => areas.includes(area));
};

/** What the plan supports, where one says so: without it every service of its areas is covered within the call's ceilings. */
const planSupports = ({ action, workings }: Making): readonly string[] | undefined => {
  if (action.definition.assessment?.plan === undefined) return undefined;
  workings.tryTo(PLAN_SUPPORTS, named(PLAN_SUPPORTS, 'list<string>'));
  const supports = workings.values.get(PLAN_SUPPORTS);
  if (!Array.isArray(supports)) return undefined;
  const strange = strangeSupports(action.definition, supports as readonly string[]);
  if (strange.length > 0)
    workings.fault(
      `${action.place}.assessment.plan`,
      'wrong-fact',
      `il progetto sostiene ${strange.join(', ')}, che l'azione non prevede`,
    );
  return supports as readonly string[];
};

const travellingNumbers = ({ action, workings }: Making): Entitlement['numbers'] =>
  Object.fromEntries(
    action.numbers.flatMap(({ definition }) => {
      const value = workings.values.get(definition.name);
      if (value === undefined || !action.travelling.has(definition.name)) return [];
      return [[definition.name, { type: definition.type, value: jsonOf(value) }]];
    }),
  );

/** The tables that the services' formulas call; no field where there is none. */
const tablesOf = ({ travellingTables, definition }: CompiledAction): Pick<Entitlement, 'tables'> =>
  travellingTables.size === 0
    ? {}
    : {
        tables: Object.fromEntries(
          Object.entries(definition.tables ?? {}).filter(([name]) => travellingTables.has(name)),
        ),
      };

// The same in every entitlement of an action: made once, not once for each application.
const known = new WeakMap<CallAction, readonly EntitledService[]>();

const servicesOf = (action: CallAction): readonly EntitledService[] => {
  const services = known.get(action) ?? action.services.map(entitledService);
  known.set(action, services);
  return services;
};

const entitledService = (service: CallService): EntitledService => {
  const { code, label, unit, area, providerCategories, price, quantity, inputs, conditions, publicShare, proofs } =
    service;
  const asked = 'asked' in price && price.max !== undefined ? { maxAskedCents: centsFromDecimal(price.max) } : {};
  return {
    code,
    label,
    unit,
    ...(area === undefined ? {} : { area }),
    providerCategories,
    ...('tariff' in price ? { tariffCents: centsFromDecimal(price.tariff) } : asked),
    ...(quantity === undefined ? {} : { quantity }),
    ...(inputs === undefined ? {} : { inputs }),
    ...(conditions === undefined ? {} : { conditions }),
    publicShare,
    ...(proofs === undefined
      ? {}
      : { proofs: proofs.map(({ code: proof, label: called }) => ({ code: proof, label: called })) }),
    evidence: service.evidence,
  };
};
