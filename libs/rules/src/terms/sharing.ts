// Money shared in proportion among all of a ranking: what the rest of the call must say for one rule to tell it.
import type { Problems } from '../document/problems.js';
import type { CallDocument, CallOrder } from '../model/call-document.js';
import type { ActionPolicies, ActionTerms } from '../model/call-terms.js';

/** What sharing is checked with. */
interface Shared {
  readonly document: CallDocument;
  readonly place: string;
  readonly order: CallOrder;
  readonly policies: ActionPolicies;
  readonly terms: ActionTerms;
  readonly isProject: boolean;
}

/** Adds what of an action does not go together with sharing the money. */
export const checkSharing = (problems: Problems, { document, place, order, isProject, ...said }: Shared): void => {
  const { policies, terms } = said;
  if (policies.lastVoucher !== 'share') return;
  const at = `${place}.policies.lastVoucher`;
  if (order === 'arrival')
    problems.add(
      at,
      'share-needs-ranking',
      'si divide in proporzione solo in graduatoria: a sportello non c’è un momento in cui gli ammessi sono tutti (scrivi un altro order, o stop, partial o skip)',
    );
  // The first ranking that is approved would take all: sharing over several needs an order that the call does not have.
  if (document.actions.length > 1)
    problems.add(
      at,
      'share-needs-one-action',
      'si divide in proporzione negli avvisi con una sola azione: ogni azione ha una graduatoria sua, e la prima approvata prenderebbe tutto (fai un avviso per ogni azione, o scrivi stop, partial o skip)',
    );
  // A single amount would not fit in the reduced voucher, and could never be paid.
  if (terms.whenShort !== 'partial')
    problems.add(
      at,
      'share-needs-partial',
      'con la divisione in proporzione scrivi terms.whenShort: partial, o un contributo unico non entrerebbe mai nel buono ridotto',
    );
  // What a project costs is in its plan: with less money it is another project, which only its body can write.
  if (isProject)
    problems.add(
      at,
      'share-not-for-projects',
      'un progetto finanziato non si riduce in proporzione: il piano lo riscrive chi lo presenta (scrivi stop, partial o skip)',
    );
  for (const policy of ['onRenunciation', 'onLapse'] as const)
    if (policies[policy] === 'last')
      problems.add(
        `${place}.policies.${policy}`,
        'share-has-no-end',
        'con la divisione in proporzione non si scorre: chi rinuncia o lascia scadere l’offerta esce (scrivi out, o togli la regola)',
      );
};
