// Checks the ceilings of an action: what they limit, over what, for which services and areas.
import type { Scope } from '../cel/scope.js';
import type { CallAction, CallCeiling, CallDocument } from '../model/call-document.js';
import type { CompiledCeiling } from './compiled-call.js';
import { recipientOfAction } from '../terms/action-terms.js';
import { given, type Compiler } from './compiler.js';

interface Where {
  readonly document: CallDocument;
  readonly action: CallAction;
  readonly place: string;
}

/** The compiled ceilings of an action. */
export const compileCeilings = (compiler: Compiler, scope: Scope, where: Where): readonly CompiledCeiling[] => {
  checkHouseholds(compiler, where);
  return (where.action.ceilings ?? []).map((definition, index) => {
    const place = `${where.place}.ceilings[${index}]`;
    checkReferences(compiler, definition, { action: where.action, place });
    checkDetails(compiler, definition, place);
    checkShared(compiler, definition, place);
    const amount =
      definition.amount === undefined ? undefined : compiler.amount(scope, `${place}.amount`, definition.amount);
    const count =
      definition.count === undefined ? undefined : compiler.count(scope, `${place}.count`, definition.count);
    const units =
      definition.units === undefined ? undefined : compiler.count(scope, `${place}.units`, definition.units);
    const movable =
      definition.movable === undefined ? undefined : compiler.amount(scope, `${place}.movable`, definition.movable);
    const deductible =
      definition.deductible === undefined
        ? undefined
        : compiler.amount(scope, `${place}.deductible`, definition.deductible);
    const limits = { ...given('amount', amount), ...given('count', count), ...given('units', units) };
    return { definition, ...limits, ...given('movable', movable), ...given('deductible', deductible) };
  });
};

/** One household per recipient: it is told apart within one call or pool, for ceilings of persons. */
const checkHouseholds = ({ problems }: Compiler, { action, document, place }: Where): void => {
  const all = document.actions.flatMap(({ ceilings = [] }) => ceilings.filter(({ across }) => across === 'household'));
  const recipient = recipientOfAction(document, action);
  for (const [index, { across, pool }] of (action.ceilings ?? []).entries()) {
    if (across !== 'household') continue;
    const at = `${place}.ceilings[${index}]`;
    if (recipient !== 'person')
      problems.add(
        `${at}.across`,
        'ceiling-wrong',
        'across: household vale per avvisi di persone; dove riceve il nucleo, o un ente, la domanda è già una sola: scrivi across: person',
      );
    if (pool !== all[0]?.pool)
      problems.add(
        `${at}.pool`,
        'ceiling-wrong',
        'i massimali in comune nel nucleo hanno tutti la stessa gestione comune (pool), o nessuno ne ha una',
      );
  }
};

const checkDetails = ({ problems }: Compiler, ceiling: CallCeiling, place: string): void => {
  for (const field of ['partialMonths', 'lastMonth'] as const)
    if (ceiling[field] !== undefined && (ceiling.per !== 'month' || ceiling.amount === undefined))
      problems.add(
        `${place}.${field}`,
        'ceiling-wrong',
        `${field} vale solo per un importo (amount) al mese (per: month)`,
      );
  const { amount, count, units, deductible, per } = ceiling;
  if (deductible !== undefined && (per === 'event' || [amount, count, units].some((limit) => limit !== undefined)))
    problems.add(
      `${place}.deductible`,
      'ceiling-wrong',
      'una franchigia (deductible) sta da sola, senza amount, count e units, e non vale per evento: quella si scrive in publicShare',
    );
  if (ceiling.movable !== undefined && (ceiling.per !== 'area' || ceiling.amount === undefined))
    problems.add(`${place}.movable`, 'ceiling-wrong', 'movable vale solo per un importo (amount) per area (per: area)');
  checkUnused(problems, ceiling, place);
};

const checkUnused = (problems: Compiler['problems'], ceiling: CallCeiling, place: string): void => {
  const { unused, per, partialMonths, lastMonth } = ceiling;
  if (unused === undefined) return;
  if (per !== 'month' || ceiling.deductible !== undefined)
    problems.add(`${place}.unused`, 'ceiling-wrong', 'unused vale solo per un limite al mese (per: month)');
  if (partialMonths !== undefined || lastMonth !== undefined)
    problems.add(`${place}.unused`, 'ceiling-wrong', 'unused non si scrive con partialMonths o lastMonth: scegli');
  if (unused.until === 'voucher' && unused.months !== undefined)
    problems.add(
      `${place}.unused.months`,
      'ceiling-wrong',
      'months dice quanti mesi dopo la fine dell’anno: vuole until: year',
    );
};

/** What cannot be said of a ceiling over several vouchers: each has dates, areas and a value of its own. */
const OF_ONE_VOUCHER = ['areas', 'partialMonths', 'lastMonth', 'movable', 'unused', 'deductible'] as const;

const checkShared = ({ problems }: Compiler, ceiling: CallCeiling, place: string): void => {
  if (ceiling.pool !== undefined && ceiling.across === undefined)
    problems.add(`${place}.pool`, 'ceiling-wrong', 'pool vale solo con across: person o across: household');
  if (ceiling.across === undefined) return;
  if (ceiling.per === 'event' || ceiling.per === 'area')
    problems.add(
      `${place}.per`,
      'ceiling-wrong',
      'con across il massimale si conta per day, week, month, two-months, quarter, half-year, year, o voucher (tutti i buoni insieme)',
    );
  for (const field of OF_ONE_VOUCHER)
    if (ceiling[field] !== undefined)
      problems.add(`${place}.${field}`, 'ceiling-wrong', `${field} vale solo per un buono: non si scrive con across`);
};

const checkReferences = (
  { problems }: Compiler,
  ceiling: CallCeiling,
  { action, place }: Omit<Where, 'document'>,
): void => {
  const { amount, count, units, deductible } = ceiling;
  if ([amount, count, units, deductible].every((limit) => limit === undefined)) {
    problems.add(
      place,
      'ceiling-empty',
      'il massimale non dice quanto: scrivi amount (importo), count (volte) o units (unità o minuti), oppure deductible (franchigia)',
    );
  }
  for (const [index, code] of (ceiling.services ?? []).entries()) {
    if (action.services.some((service) => service.code === code)) continue;
    problems.add(
      `${place}.services[${index}]`,
      'service-unknown',
      `il servizio «${code}» non è fra i servizi dell'azione`,
    );
  }
  const codes = (action.areas ?? []).map((area) => area.code);
  if (ceiling.per === 'area' && ceiling.areas === undefined) {
    problems.add(
      `${place}.areas`,
      'area-unknown',
      "un massimale per area dice quali: areas: each, oppure l'elenco dei codici",
    );
  }
  if (ceiling.areas === undefined || Array.isArray(ceiling.areas)) {
    for (const [index, code] of (ceiling.areas ?? []).entries()) {
      if (!codes.includes(code))
        problems.add(`${place}.areas[${index}]`, 'area-unknown', `l'area «${code}» non è fra le aree dell'azione`);
    }
  } else if (ceiling.areas !== 'each') {
    problems.add(`${place}.areas`, 'value-wrong', 'deve essere «each» (ogni area) oppure un elenco di codici');
  } else if (codes.length === 0) {
    problems.add(`${place}.areas`, 'area-unknown', "l'azione non dice le sue aree (areas)");
  }
};
