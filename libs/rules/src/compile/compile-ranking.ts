// Checks and compiles the ranking of an action: points, tie-breaks, and whether a lot decides.
import { ONE_DECIMAL } from '@buono/kernel';
import type { Scope } from '../cel/scope.js';
import type { CallAction, CallOrder, CallRanking } from '../model/call-document.js';
import type { FactType } from '../model/facts.js';
import type { CompiledRanking } from './compiled-call.js';
import { given, present, type Compiler } from './compiler.js';

/** The types that can break a tie. */
const TIE_TYPES: readonly FactType[] = ['Money', 'int', 'LocalDate', 'bool', 'Percent', 'Decimal'];
const MOST_POINTS = 1_000_000n;

/** Points are whole, or have decimals. */
const POINT_TYPES: readonly FactType[] = ['int', 'Decimal'];

/** What an order by ISEE looks at first, written or not. */
const LOWEST_ISEE = { by: 'isee', direction: 'ascending', sentence: "Precede l'ISEE più basso" } as const;

interface Ranked {
  readonly action: CallAction;
  readonly place: string;
  readonly order: CallOrder;
}

/** The compiled ranking; an empty one for actions served in order of arrival that have none. */
export const compileRanking = (compiler: Compiler, scope: Scope, ranked: Ranked): CompiledRanking => {
  const { place, order } = ranked;
  const { ranking } = ranked.action;
  checkOrder(compiler, ranked);
  const ties = tiesOf(ranking, order).map((definition, index) => {
    const by = compiler.one(scope, `${place}.ranking.ties[${index}].by`, definition.by, TIE_TYPES);
    return by === undefined ? undefined : { definition, by };
  });
  const items = (ranking?.items ?? []).map((definition, index) => {
    const at = `${place}.ranking.items[${index}]`;
    const when = compiler.maybe(scope, `${at}.when`, definition.when, 'bool');
    const points = compiler.one(scope, `${at}.points`, definition.points, POINT_TYPES);
    const most = points?.type === 'Decimal' ? MOST_POINTS * BigInt(ONE_DECIMAL) : MOST_POINTS;
    if (points?.range !== undefined && (points.range.lo < -most || points.range.hi > most)) {
      compiler.problems.add(
        `${at}.points`,
        'overflow-possible',
        'i punti possono superare un milione: limita con min(…)',
      );
    }
    return points === undefined ? undefined : { definition, points, ...given('when', when) };
  });
  return { items: present(items), ties: present(ties), draw: order === 'draw' || ranking?.draw === true };
};

const tiesOf = (ranking: CallRanking | undefined, order: CallOrder): CallRanking['ties'] => {
  const written = ranking?.ties ?? [];
  return order === 'isee' && written[0]?.by !== 'isee' ? [LOWEST_ISEE, ...written] : written;
};

const checkOrder = ({ problems }: Compiler, { action: { ranking }, place, order }: Ranked): void => {
  const at = `${place}.ranking`;
  if (order === 'score' && ranking === undefined)
    problems.add(
      at,
      'ranking-missing',
      "l'ordine è per punteggio ma manca la graduatoria: scrivi ranking, oppure order: arrival",
    );
  if (order === 'isee' && ranking !== undefined && ranking.items.length > 0)
    problems.add(
      `${at}.items`,
      'points-not-counted',
      "l'ordine è per ISEE e i punti non conterebbero: togli items, oppure scrivi order: score",
    );
  if (order === 'draw' && ranking !== undefined && ranking.items.length + ranking.ties.length > 0)
    problems.add(
      at,
      'order-is-by-lot',
      "l'ordine è per sorteggio e punti e spareggi non conterebbero: togli items e ties, oppure scrivi order: score con draw: true",
    );
};
