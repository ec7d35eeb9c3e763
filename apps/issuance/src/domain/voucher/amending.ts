// Corrects (rettifica) what a voucher is worth and pays, in steps: money first where more is due, then its wallet, then the books.
import {
  ZERO_CENTS,
  accept,
  addParts,
  refuse,
  subtractCents,
  sumParts,
  takeFromParts,
  type Cents,
  type Decision,
} from '@buono/kernel';
import type { VoucherRefusal } from './commands.js';
import type {
  AmendingCommand,
  AmendingEvent,
  Amendment,
  AmendmentFunded,
  AskAmendment,
  CompleteAmendment,
  FundAmendment,
} from './amendment.js';
import { withinDays } from './entitlement.js';
import type { VoucherEvent } from './events.js';
import type { KnownVoucher, Voucher } from './state.js';

type AmendingDecision = Decision<VoucherEvent, VoucherRefusal>;

/** What the zone must set aside on top for a correction; nothing for a voucher that is closed or was never accepted. */
export const neededFor = (voucher: KnownVoucher, valueCents: Cents): Cents =>
  voucher.status === 'closed' || valueCents <= voucher.valueCents
    ? ZERO_CENTS
    : subtractCents(valueCents, voucher.valueCents);

/** Decides one of the steps; each said twice says nothing. */
export const decideAmending = (command: AmendingCommand, voucher: Voucher): AmendingDecision => {
  if (voucher.status === 'unknown') return refuse('voucher-unknown');
  switch (command.type) {
    case 'AskAmendment':
      return ask(command, voucher);
    case 'FundAmendment':
      return fund(command, voucher);
    case 'CompleteAmendment':
      return complete(command, voucher);
  }
};

const ask = (asking: AskAmendment, voucher: KnownVoucher): AmendingDecision => {
  const c = voucher.block === undefined ? asking : withinItsPlace(asking, voucher);
  const { amendment: pending, amended = [] } = voucher;
  if (pending?.amendmentId === c.amendmentId || amended.some((one) => one.amendmentId === c.amendmentId))
    return accept();
  if (pending?.added !== undefined) return refuse('amendment-under-way');
  // Nobody uses what was not accepted: there is nothing to correct.
  if (voucher.status === 'lapsed' || voucher.status === 'renounced') return accept();
  const superseded: readonly AmendingEvent[] =
    pending === undefined ? [] : [{ type: 'AmendmentSuperseded', amendmentId: pending.amendmentId, on: c.on }];
  const asked: AmendingEvent = { ...c, type: 'AmendmentAsked' };
  const next = neededFor(voucher, c.valueCents) > ZERO_CENTS ? [] : funded(c, voucher, { parts: [], on: c.on });
  return accept<VoucherEvent>(...superseded, asked, ...next);
};

/** A place costs what it was bought for, on its days: a correction makes it less, not more. */
const withinItsPlace = (
  c: AskAmendment,
  { valueCents, entitlement: { validFrom: from, validTo: to } }: KnownVoucher,
) => ({
  ...c,
  valueCents: c.valueCents < valueCents ? c.valueCents : valueCents,
  entitlement: withinDays(c.entitlement, { from, to }),
});

const fund = ({ amendmentId, parts, on }: FundAmendment, voucher: KnownVoucher): AmendingDecision => {
  const { amendment: pending } = voucher;
  if (pending?.amendmentId !== amendmentId || pending.added !== undefined) return accept();
  return accept<VoucherEvent>(...funded(pending, voucher, { parts, on }));
};

/** With its money there, an offer is amended at once; what is in use asks its wallet first. */
export const funded = (
  { amendmentId, valueCents }: Amendment,
  voucher: KnownVoucher,
  { parts, on }: Pick<AmendmentFunded, 'parts' | 'on'>,
): readonly AmendingEvent[] => {
  const asksWallet = !['offered', 'lapsed', 'renounced'].includes(voucher.status);
  const is: AmendingEvent = { type: 'AmendmentFunded', amendmentId, parts, asksWallet, on };
  if (asksWallet) return [is];
  if (voucher.status === 'offered') {
    const freedCents = valueCents < voucher.valueCents ? subtractCents(voucher.valueCents, valueCents) : ZERO_CENTS;
    const freedParts = takeFromParts(freedCents, voucher.parts);
    return [is, { type: 'VoucherAmended', amendmentId, valueCents, addedParts: parts, freedCents, freedParts, on }];
  }
  // Given up meanwhile: what was set aside for it goes back at once.
  const given = { addedParts: parts, freedCents: sumParts(parts), freedParts: parts };
  return [is, { type: 'VoucherAmended', amendmentId, valueCents: voucher.valueCents, ...given, on }];
};

const complete = (c: CompleteAmendment, voucher: KnownVoucher): AmendingDecision => {
  const { amendment: pending } = voucher;
  if (pending?.amendmentId !== c.amendmentId || pending.added === undefined) return accept();
  const { amendmentId, freedCents, freedParts, on } = c;
  const whole = sumParts(addParts(voucher.parts, pending.added));
  if (freedCents > whole || sumParts(freedParts) !== freedCents) return refuse('spent-exceeds-value');
  const valueCents = subtractCents(whole, freedCents);
  const addedParts = pending.added;
  return accept({ type: 'VoucherAmended', amendmentId, valueCents, addedParts, freedCents, freedParts, on });
};
