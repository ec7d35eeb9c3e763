// The entitlement of a voucher that another scheme granted: its value and dates as they were, services and ceilings as the call has them.
import { isLocalDate, localDate } from '@buono/kernel';
import { Day, Money } from '../cel/values.js';
import type { CompiledAction, CompiledCall } from '../compile/compiled-call.js';
import { readValue } from '../facts/fact-values.js';
import { readFacts } from '../facts/read-facts.js';
import type { AssessmentOptions, Problem } from '../model/assessment.js';
import type { Entitlement } from '../model/entitlement.js';
import type { Facts, JsonValue } from '../model/facts.js';
import { windowOn } from '../terms/windows.js';
import { Workings } from './amount.js';
import { viewOf } from './assess.js';
import { assembled } from './entitlement.js';

/** What was granted elsewhere; cents and civil dates (Europe/Rome). */
export interface Granted {
  readonly valueCents: number;
  readonly validFrom: string;
  readonly validTo: string;
  /** Numbers of the action as they were worked out there and, where ceilings or a plan ask for them, facts; by name. */
  readonly given: Readonly<Record<string, JsonValue>>;
}

/** The entitlement, or what is wrong with what was granted; places are `validTo`, `given.<name>` or a place of the call. */
export type TakenOver =
  | { readonly ok: true; readonly entitlement: Entitlement }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes the entitlement of what was granted elsewhere, on a day. Criteria are not asked again: they were judged there. */
export const takeOver = (
  call: CompiledCall,
  actionCode: string,
  granted: Granted,
  of: Required<AssessmentOptions> & { readonly today: string },
): TakenOver => {
  const action = call.actions.get(actionCode);
  if (action === undefined) return wrong([problem('action', `l'azione «${actionCode}» non esiste in questo avviso`)]);
  const dates = problemsOfDates(granted);
  if (dates.length > 0) return wrong(dates);
  const given = sortedOut(call, action, granted.given, of.today);
  if (!given.ok) return wrong(given.problems);
  // Numbers are those that were worked out there, or follow from what was given: none is asked of facts behind our back.
  const asked = { ...action, early: new Map() };
  const seen = { window: windowOn(action.windows, of.today), submittedOn: of.today };
  const workings = new Workings(action, viewOf(call, asked, given.facts, seen));
  const lacking = knowWhatWasGranted(action, workings, { granted, numbers: given.numbers, today: of.today });
  const { today: _, ...options } = of;
  const making = { call, action, workings, options };
  const { valueCents, validFrom, validTo } = granted;
  const entitlement = lacking.length > 0 ? undefined : assembled(making, valueCents, { validFrom, validTo });
  if (entitlement !== undefined) return { ok: true, entitlement };
  return wrong([
    ...lacking,
    ...[...workings.missing].sort().map(lacks),
    ...workings.faults.map(({ place, sentence }) => problem(place, sentence)),
  ]);
};

type Numbers = ReadonlyMap<string, JsonValue>;

const wrong = (problems: readonly Problem[]): TakenOver => ({ ok: false, problems });
const problem = (place: string, what: string): Problem => ({ place, code: 'takeover-wrong', what });
const lacks = (name: string): Problem => problem(`given.${name}`, `manca «${name}»: scrivi il valore che aveva`);

const problemsOfDates = ({ validFrom, validTo }: Granted): readonly Problem[] => {
  const dates = { validFrom, validTo };
  const impossible = Object.entries(dates).filter(([, date]) => !isLocalDate(date));
  if (impossible.length > 0) return impossible.map(([place]) => problem(place, 'la data non esiste'));
  return validFrom <= validTo ? [] : [problem('validTo', 'il buono finirebbe prima di cominciare')];
};

/** What was given: numbers of the action, and facts of the call. */
const sortedOut = (
  call: CompiledCall,
  action: CompiledAction,
  given: Granted['given'],
  today: string,
):
  | { readonly ok: true; readonly numbers: Numbers; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly Problem[] } => {
  const types = new Map(action.numbers.map(({ definition }) => [definition.name, definition.type]));
  const all = Object.entries(given);
  const numbers = all.filter(([name]) => types.has(name));
  const facts = Object.fromEntries(all.filter(([name]) => !types.has(name)));
  const problems = numbers.flatMap(([name, json]) => {
    const type = types.get(name);
    const read = type === undefined ? undefined : readValue({ type }, json);
    return read === undefined || read.ok ? [] : [problem(`given.${name}`, `«${name}» ${read.what}`)];
  });
  const read = readFacts(call.facts, facts, { source: 'officer' }, today);
  if (!read.ok) problems.push(...read.problems.map(({ place, what }) => problem(`given.${place}`, what)));
  return read.ok && problems.length === 0
    ? { ok: true, numbers: new Map(numbers), facts: read.facts }
    : { ok: false, problems };
};

/** Makes value, dates and numbers known; answers the numbers that formulas at redemption need and nobody gave. */
const knowWhatWasGranted = (
  action: CompiledAction,
  workings: Workings,
  { granted, numbers, today }: { readonly granted: Granted; readonly numbers: Numbers; readonly today: string },
): readonly Problem[] => {
  workings.know('admittedOn', new Day(localDate(today)));
  for (const { definition, formula } of action.numbers) {
    const json = numbers.get(definition.name);
    const read = json === undefined ? undefined : readValue({ type: definition.type }, json);
    // What was not given may follow from what was.
    if (read?.ok === true) workings.know(definition.name, read.value);
    else workings.tryTo(definition.name, formula);
  }
  workings.know('validFrom', new Day(localDate(granted.validFrom)));
  workings.know('validTo', new Day(localDate(granted.validTo)));
  workings.know('value', new Money(granted.valueCents));
  const names = action.numbers.map(({ definition }) => definition.name);
  return names.filter((name) => action.travelling.has(name) && !workings.values.has(name)).map(lacks);
};
