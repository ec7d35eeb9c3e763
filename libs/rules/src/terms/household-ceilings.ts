// Ceilings over all recipients of one household: the fact that says which household, and the name under which they are counted.
import type { CallAction, CallCeiling, CallDocument } from '../model/call-document.js';
import type { FactDeclaration } from '../model/facts.js';

/** The fact that says in which household a recipient is counted: the id that the installation gave it. */
export const HOUSEHOLD_FACT = 'sharedHousehold';

const DECLARATION: FactDeclaration = {
  name: HOUSEHOLD_FACT,
  type: 'string',
  class: 'identity',
  label: 'nucleo con cui il massimale è in comune',
  source: 'derived',
};

const isOfHousehold = ({ across }: CallCeiling): boolean => across === 'household';

/** Whether recipients of one household share a ceiling of this action. */
export const sharesInHousehold = ({ ceilings = [] }: Pick<CallAction, 'ceilings'>): boolean =>
  ceilings.some(isOfHousehold);

/** The fact of the household, of a call in which a ceiling is counted over households; whoever assesses looks it up. */
export const factsOfHouseholds = ({ actions }: CallDocument): readonly FactDeclaration[] =>
  actions.some(sharesInHousehold) ? [DECLARATION] : [];

/** Within what households are told apart: the call, or the pool of its ceilings. Undefined where no ceiling is over households. */
export const householdsOf = ({ code, actions }: CallDocument): string | undefined => {
  const ceiling = actions.flatMap(({ ceilings = [] }) => ceilings).find(isOfHousehold);
  return ceiling && (ceiling.pool ?? code);
};

/** The name under which a ceiling is counted over several vouchers: `of` is the call or pool. */
export const sharedNameOf = (of: string, { id, across }: CallCeiling, household: string | undefined): string =>
  across === 'household' ? `${of}/${id}@${household ?? ''}` : `${of}/${id}`;
