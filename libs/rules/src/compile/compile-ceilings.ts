// Checks the ceilings of an action: what they limit, over what, for which services and areas.
import type { Scope } from '../cel/scope.js';
import type { CallAction, CallCeiling } from '../model/call-document.js';
import type { CompiledCeiling } from './compiled-call.js';
import { given, type Compiler } from './compiler.js';

interface Where {
  readonly action: CallAction;
  readonly place: string;
}

/** The compiled ceilings of an action. */
export const compileCeilings = (compiler: Compiler, scope: Scope, where: Where): readonly CompiledCeiling[] =>
  (where.action.ceilings ?? []).map((definition, index) => {
    const place = `${where.place}.ceilings[${index}]`;
    checkReferences(compiler, definition, { action: where.action, place });
    const amount =
      definition.amount === undefined ? undefined : compiler.amount(scope, `${place}.amount`, definition.amount);
    const count =
      definition.count === undefined ? undefined : compiler.count(scope, `${place}.count`, definition.count);
    const units =
      definition.units === undefined ? undefined : compiler.count(scope, `${place}.units`, definition.units);
    return { definition, ...given('amount', amount), ...given('count', count), ...given('units', units) };
  });

const checkReferences = ({ problems }: Compiler, ceiling: CallCeiling, { action, place }: Where): void => {
  if (ceiling.amount === undefined && ceiling.count === undefined && ceiling.units === undefined) {
    problems.add(
      place,
      'ceiling-empty',
      'il massimale non dice quanto: scrivi amount (importo), count (volte) o units (unità o minuti)',
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
