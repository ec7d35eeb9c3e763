// Checks and compiles the ranking of an action: points and tie-breaks.
import type { Scope } from '../cel/scope.js';
import type { CallAction, CallOrder } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import type { CompiledRanking } from './compiled-call.js';
import { given, present, type Compiler } from './compiler.js';

/** The types that can break a tie. */
const TIE_TYPES: readonly FactType[] = ['Money', 'int', 'LocalDate', 'bool', 'Percent'];
const MOST_POINTS = 1_000_000n;

/** The compiled ranking; an empty one for actions served in order of arrival. */
export const compileRanking = (
  compiler: Compiler,
  scope: Scope,
  { action, place, order }: { readonly action: CallAction; readonly place: string; readonly order: CallOrder },
): CompiledRanking => {
  const { ranking } = action;
  if (ranking === undefined) {
    if (order === 'score')
      compiler.problems.add(
        `${place}.ranking`,
        'ranking-missing',
        "l'ordine è per punteggio ma manca la graduatoria: scrivi ranking, oppure order: arrival",
      );
    return { items: [], ties: [] };
  }
  const items = ranking.items.map((definition, index) => {
    const at = `${place}.ranking.items[${index}]`;
    const when = compiler.maybe(scope, `${at}.when`, definition.when, 'bool');
    const points = compiler.one(scope, `${at}.points`, definition.points, 'int');
    if (points?.range !== undefined && (points.range.lo < -MOST_POINTS || points.range.hi > MOST_POINTS)) {
      compiler.problems.add(
        `${at}.points`,
        'overflow-possible',
        'i punti possono superare un milione: limita con min(…)',
      );
    }
    return points === undefined ? undefined : { definition, points, ...given('when', when) };
  });
  const ties = ranking.ties.map((definition, index) => {
    const by = compiler.one(scope, `${place}.ranking.ties[${index}].by`, definition.by, TIE_TYPES);
    return by === undefined ? undefined : { definition, by };
  });
  return { items: present(items), ties: present(ties) };
};
