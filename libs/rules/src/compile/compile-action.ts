// Checks one action and compiles its expressions, in the order in which they are worked out.
import { localDate } from '@buono/kernel';
import type { Elsewhere, NameInfo, Scope } from '../cel/scope.js';
import { withoutNumbers } from '../cel/expression.js';
import { USUAL } from '../cel/range.js';
import { Day } from '../cel/values.js';
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { CallWindow } from '../model/call-terms.js';
import type { FactDeclaration } from '../model/facts.js';
import { compileCeilings } from './compile-ceilings.js';
import { compileProject } from './compile-project.js';
import { compileRanking } from './compile-ranking.js';
import { compileServices } from './compile-services.js';
import { compileTables } from './compile-tables.js';
import type { CompiledAction, CompiledCriterion, CompiledNumber } from './compiled-call.js';
import { given, present, type Compiler } from './compiler.js';
import { dateInfo, factScope, isReserved, nameInfo, windowDates } from './names.js';
import { ENTITLEMENT_FIELDS } from './service-scope.js';
import { checkBooking } from '../terms/booking.js';
import { checkSharing } from '../terms/sharing.js';
import { criteriaOf } from '../terms/incompatibility.js';
import { policiesOfAction, recipientOfAction, termsOfAction } from '../terms/action-terms.js';
import { windowsOf } from '../terms/windows.js';

/** What an action is checked within. */
export interface ActionContext {
  readonly document: CallDocument;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly action: CallAction;
  readonly place: string;
}

/** The compiled action; undefined when something is wrong, which is then among the problems. */
export const compileAction = (compiler: Compiler, context: ActionContext): CompiledAction | undefined => {
  const { action, place, document, facts } = context;
  const windows = windowsOf(document, action);
  const { scope: common, callGroup } = factScope(windows, facts, () => undefined);
  const tables = compileTables(compiler, context);
  for (const { name, types, table } of tables) common.addTable(name, types, table);
  checkPlan(compiler, context);
  // What is known when criteria are checked, and what is known at admission.
  const early = common.fork(elsewhere(context, 'early'));
  const scope = common.fork(elsewhere(context, 'late'));
  early.add('submittedOn', dateInfo());
  scope.add('submittedOn', dateInfo());
  scope.add('admittedOn', dateInfo());
  const { numbers, infos } = compileNumbers(compiler, { early, late: scope }, context);
  const proofs = (action.proofs ?? []).map((definition, index) => ({
    definition,
    ...given('when', compiler.maybe(early, `${place}.proofs[${index}].when`, definition.when, 'bool')),
  }));
  const ranking = compileRanking(compiler, early, { action, place, order: action.order ?? document.order });
  const criteria = compileCriteria(compiler, early, context);
  const validFrom = compiler.one(scope, `${place}.validFrom`, action.validFrom, 'LocalDate');
  scope.add('validFrom', nameInfo('LocalDate', validFrom?.range ?? USUAL.LocalDate));
  const validTo = compiler.one(scope, `${place}.validTo`, action.validTo, 'LocalDate');
  scope.add('validTo', nameInfo('LocalDate', validTo?.range ?? USUAL.LocalDate));
  if (validFrom?.range !== undefined && validTo?.range !== undefined && validTo.range.hi < validFrom.range.lo)
    compiler.problems.add(
      `${place}.validTo`,
      'period-reversed',
      'il buono finirebbe sempre prima di cominciare: validTo deve venire dopo validFrom',
    );
  const value = compiler.amount(scope, `${place}.value`, action.value);
  scope.add('value', nameInfo('Money', value?.range ?? USUAL.Money));
  const ceilings = compileCeilings(compiler, scope, { document, action, place });
  const recipient = recipientOfAction(document, action);
  const project = compileProject(compiler, scope, { action, place, recipient });
  const { numbers: travelling, tables: travellingTables } = compileServices(compiler, {
    ...{ action, place, facts, tables },
    numbers: infos,
  });
  if (!validFrom || !validTo || !value) return undefined;
  const order = action.order ?? document.order;
  const policies = policiesOfAction(document, action);
  const terms = termsOfAction(document, action);
  checkBooking(compiler.problems, { document, place, order, policies, value });
  checkSharing(compiler.problems, { document, place, order, policies, terms, isProject: action.project !== undefined });
  return {
    definition: action,
    place,
    order,
    windows: windows.map((window) => ({ window, dates: daysOf(window) })),
    terms,
    policies,
    recipient,
    criteria,
    numbers,
    early: new Map(
      numbers
        .filter(({ definition }) => early.names.has(definition.name))
        .map(({ definition, formula }) => [definition.name, formula]),
    ),
    validFrom,
    validTo,
    value,
    ceilings,
    ...given('project', project),
    ranking,
    proofs,
    travelling,
    travellingTables,
    callGroup,
  };
};

const daysOf = (window: CallWindow): ReadonlyMap<string, Day> =>
  new Map([...windowDates(window)].map(([field, date]) => [field, new Day(localDate(date))]));

/** Why a number cannot be used: criteria, ranking and proofs come before the admission; numbers come in the order written. */
const NUMBER_ELSEWHERE = {
  early: {
    code: 'number-after-admission',
    why: "è un numero che dipende dal giorno dell'ammissione (admittedOn): requisiti, punti, spareggi e documenti vengono prima; usa submittedOn nella sua formula",
  },
  late: {
    code: 'number-used-too-early',
    why: 'è un numero scritto qui o più avanti: un numero può usare solo quelli scritti prima di lui',
  },
} as const;

const elsewhere =
  ({ action, facts }: ActionContext, where: keyof typeof NUMBER_ELSEWHERE) =>
  (name: string): Elsewhere | undefined => {
    const number = action.numbers?.find((one) => one.name === name);
    if (number !== undefined) {
      const { code, why } = NUMBER_ELSEWHERE[where];
      return { code, what: `«${name}» ${why}` };
    }
    if (name === 'admittedOn' || name === 'submittedOn' || ENTITLEMENT_FIELDS.includes(name)) {
      return { code: 'name-not-allowed-here', what: `«${name}» qui non è ancora noto` };
    }
    if (['today', 'now', 'oggi'].includes(name)) {
      return {
        code: 'name-not-allowed-here',
        what: "l'ora corrente non c'è: usa submittedOn (giorno della domanda) o, dopo i requisiti, admittedOn",
      };
    }
    if (['entitlement', 'service', 'provider'].includes(name)) {
      return { code: 'name-not-allowed-here', what: `«${name}» si usa solo nei servizi (publicShare e conditions)` };
    }
    return facts.has(name)
      ? { code: 'unknown-name', what: `«${name}» è un fatto, non una funzione: si scrive senza parentesi` }
      : undefined;
  };

const checkPlan = ({ problems }: Compiler, { action, place, facts }: ActionContext): void => {
  const name = action.assessment?.plan?.areasFact;
  if (name === undefined) return;
  const at = `${place}.assessment.plan.areasFact`;
  if (facts.get(name)?.type !== 'list<string>') {
    problems.add(at, 'unknown-name', `«${name}» non è un fatto di tipo list<string>`);
  }
  if ((action.areas ?? []).length === 0)
    problems.add(at, 'area-unknown', "l'azione ha un progetto per aree ma non dice le aree (areas)");
};

const compileCriteria = (
  compiler: Compiler,
  scope: Scope,
  { document, facts, action, place }: ActionContext,
): readonly CompiledCriterion[] => {
  const implied = criteriaOf(policiesOfAction(document, action).incompatible, facts);
  return present(
    [...action.criteria, ...implied].map((definition, index) => {
      const at = `${place}.criteria[${index}]`;
      const when = compiler.maybe(scope, `${at}.when`, definition.when, 'bool');
      const test = compiler.one(scope, `${at}.test`, definition.test, 'bool');
      if (test === undefined) return undefined;
      const names = [...new Set([...(when?.names ?? []), ...test.names])].sort();
      const looksAt = present(withoutNumbers(names, scope, 'names').map((name) => facts.get(name)));
      const reckons = (action.numbers ?? []).filter(({ name }) => names.includes(name));
      return { definition, test, looksAt, reckons, ...given('when', when) };
    }),
  );
};

const compileNumbers = (
  compiler: Compiler,
  { early, late }: { readonly early: Scope; readonly late: Scope },
  { action, place, facts }: ActionContext,
): { readonly numbers: readonly CompiledNumber[]; readonly infos: ReadonlyMap<string, NameInfo> } => {
  const infos = new Map<string, NameInfo>();
  const numbers = (action.numbers ?? []).map((definition, index) => {
    const at = `${place}.numbers[${index}]`;
    const formula = compiler.one(late, `${at}.formula`, definition.formula, definition.type);
    const taken = isReserved(definition.name) || facts.has(definition.name) || late.tables.has(definition.name);
    if (taken || infos.has(definition.name)) {
      compiler.problems.add(`${at}.name`, 'name-taken', `il nome «${definition.name}» è già usato: scegline un altro`);
      return undefined;
    }
    const names = withoutNumbers(formula?.names ?? [], late, 'names');
    const from = { names, needs: formula?.needs ?? [] };
    const info = { ...nameInfo(definition.type, formula?.range ?? USUAL[definition.type]), from };
    infos.set(definition.name, info);
    late.add(definition.name, info);
    if (!names.includes('admittedOn')) early.add(definition.name, info);
    return formula === undefined ? undefined : { definition, formula, madeFrom: names };
  });
  return { numbers: present(numbers), infos };
};
