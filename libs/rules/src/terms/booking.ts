// Money booked at submission: only where applications are served as they arrive, and where the most that it may come to is known.
import { centsFromDecimal } from '@buono/kernel';
import type { Expression } from '../cel/expression.js';
import type { CompiledCall } from '../compile/compiled-call.js';
import type { Problems } from '../document/problems.js';
import type { CallDocument, CallOrder } from '../model/call-document.js';
import type { ActionPolicies } from '../model/call-terms.js';

/** What booking is checked with. */
interface Booked {
  readonly document: CallDocument;
  readonly place: string;
  readonly order: CallOrder;
  readonly policies: ActionPolicies;
  readonly value: Expression | undefined;
}

/** Adds what is wrong with booking at submission. */
export const checkBooking = (problems: Problems, { document, place, order, policies, value }: Booked): void => {
  if (policies.booking !== 'submission') return;
  if (order !== 'arrival')
    problems.add(
      `${place}.policies.booking`,
      'booking-needs-arrival',
      'si prenota alla presentazione solo a sportello (order: arrival): in graduatoria il posto non si sa ancora',
    );
  const funds = document.funds.reduce((sum, { amount }) => sum + centsFromDecimal(amount), 0);
  if (value?.range !== undefined && value.range.hi > BigInt(funds))
    problems.add(
      `${place}.value`,
      'booking-unbounded',
      'con la prenotazione alla presentazione il valore deve avere un massimo, non sopra le risorse: scrivi min(…), o dai un massimo (max) ai fatti usati',
    );
};

/** The most that an action's voucher may come to, in cents: what is booked where the facts do not say it yet. */
export const mostOf = ({ actions }: CompiledCall, action: string): number => {
  const most = actions.get(action)?.value.range?.hi;
  return most === undefined ? 0 : Number(most);
};
