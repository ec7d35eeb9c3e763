// Incompatible benefits, of which a fact tells or other calls of this installation: a criterion, or given up before the voucher.
import type { CallCriterion, CallDocument } from '../model/call-document.js';
import type { CallIncompatibility } from '../model/call-terms.js';
import type { FactDeclaration } from '../model/facts.js';

/** The criteria that follow from incompatibilities with a yes/no fact, in their order. */
export const criteriaOf = (
  incompatible: readonly CallIncompatibility[],
  facts: ReadonlyMap<string, FactDeclaration>,
): readonly CallCriterion[] =>
  incompatible.flatMap((one) => [
    ...criterionOf(one, { id: `incompatible.${one.id}`, fact: one.fact }, facts),
    ...criterionOf(one, { id: `incompatible.${one.id}.calls`, fact: factOfCalls(one)?.name }, facts),
  ]);

/** The fact that follows from what other calls granted, where an incompatibility names calls; whoever assesses looks it up. */
export const factOfCalls = ({ calls, per, over }: CallIncompatibility): FactDeclaration | undefined =>
  calls === undefined
    ? undefined
    : {
        name: ['grantedBy', ...[...calls].sort().map((code) => code.replaceAll(/[^A-Za-z0-9]/g, '_')), per, over].join(
          '_',
        ),
        type: 'bool',
        class: 'economic',
        label: `beneficio già concesso con ${calls.join(', ')}`,
        source: 'derived',
      };

/** The facts that follow from other calls, of a call and all its actions. */
export const factsOfCalls = ({ policies, actions }: CallDocument): readonly FactDeclaration[] =>
  [policies, ...actions.map((action) => action.policies)]
    .flatMap((one) => one?.incompatible ?? [])
    .flatMap((one) => factOfCalls(one) ?? []);

const criterionOf = (
  one: CallIncompatibility,
  { id, fact }: { readonly id: string; readonly fact: string | undefined },
  facts: ReadonlyMap<string, FactDeclaration>,
): readonly CallCriterion[] => {
  const { article, sentence, remedy, does } = one;
  const declaration = fact === undefined ? undefined : facts.get(fact);
  if (declaration?.type !== 'bool') return [];
  const not =
    declaration.mayBeNone === true ? `isNone(${declaration.name}) || !${declaration.name}` : `!${declaration.name}`;
  const met = `Nessun beneficio incompatibile: ${namesOf(one)}.`;
  const common = { id, article, notMet: sentence, ...(remedy !== undefined && { remedy }) };
  // What is given up in time keeps nobody out, but it must be known.
  if (does === 'block') return [{ ...common, test: not, met }];
  return [{ ...common, test: `${not} || ${declaration.name}`, met: sentence }];
};

const namesOf = ({ schemes = [], calls = [], actions = [] }: CallIncompatibility): string =>
  [...schemes, ...calls, ...actions].join(', ');
