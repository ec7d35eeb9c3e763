// Whether a service is as the family knows it: asked with the entry, answered in time or accepted by silence, disputes decided.
import { accept, dueDate, refuse, type Decision } from '@buono/kernel';
import type { ReverseRedemption, WalletRefusal } from './commands.js';
import type { ConfirmService, DecideDispute, DisputeService, LapseConfirmation } from './confirmation-commands.js';
import type { ConfirmationAsked } from './confirmation-events.js';
import { statusOn, type Confirmation } from './confirmations.js';
import { termsOn } from './editions.js';
import type { ServiceRedeemed, WalletEvent } from './events.js';
import type { KnownWallet, Wallet } from './state.js';

type Decided = Decision<WalletEvent, WalletRefusal>;

/** The decision with what the family is asked about the services that it enters; nothing where the family itself is paid. */
export const askingFamily = (decided: Decided, wallet: Wallet): Decided => {
  if (!decided.accepted || wallet.status === 'unknown') return decided;
  const asked = decided.events.flatMap((event) => (event.type === 'ServiceRedeemed' ? askedFor(event, wallet) : []));
  return asked.length === 0 ? decided : accept<WalletEvent>(...decided.events, ...asked);
};

const askedFor = (entered: ServiceRedeemed, wallet: KnownWallet): readonly ConfirmationAsked[] => {
  const { confirmation } = termsOn(wallet, entered.servedOn).entitlement;
  if (confirmation === undefined || entered.payee.kind === 'person') return [];
  const { voucherId, callId, zone, redemptionId, payee, service, servedOn, publicCents, enteredOn } = entered;
  const { recipientId, applicantId } = wallet.opening;
  return [
    {
      type: 'ConfirmationAsked',
      ...{ voucherId, callId, zone, redemptionId, payee, recipientId, applicantId, service, servedOn, publicCents },
      ...{ askedOn: enteredOn, until: dueDate(enteredOn, confirmation.silentAfterDays) },
    },
  ];
};

export const confirmService = (c: ConfirmService, wallet: Wallet): Decided => {
  const found = askedIn(c, wallet);
  if (!found.ok) return refuse(found.refusal);
  const { confirmation } = found;
  switch (statusOn(confirmation, c.on)) {
    case 'asked':
      return accept({ type: 'ServiceConfirmed', ...placeOf(confirmation), by: c.by, on: c.on });
    case 'confirmed':
      return accept();
    case 'silent':
      return refuse('confirmation-over');
    case 'disputed':
    case 'upheld':
    case 'rejected':
      return refuse('confirmation-given');
  }
};

export const disputeService = (c: DisputeService, wallet: Wallet): Decided => {
  const found = askedIn(c, wallet);
  if (!found.ok) return refuse(found.refusal);
  const { by, reason, note, on } = c;
  switch (statusOn(found.confirmation, on)) {
    case 'asked':
      return accept({
        type: 'ServiceDisputed',
        ...{ ...placeOf(found.confirmation), by, reason, ...(note !== undefined && { note }), on },
      });
    case 'silent':
      return refuse('confirmation-over');
    case 'disputed':
      return accept();
    case 'confirmed':
    case 'upheld':
    case 'rejected':
      return refuse('confirmation-given');
  }
};

/** Decides a dispute; `reverse` undoes the service as anybody's reversal does. */
export const decideDispute = (
  c: DecideDispute,
  wallet: Wallet,
  reverse: (c: ReverseRedemption, wallet: Wallet) => Decided,
): Decided => {
  const found = askedIn(c, wallet);
  if (!found.ok) return refuse(found.refusal === 'already-reversed' ? 'dispute-decided' : found.refusal);
  const { confirmation } = found;
  if (c.byParty) return refuse('own-dispute');
  if (confirmation.status === 'rejected') return c.upheld ? refuse('dispute-decided') : accept();
  if (confirmation.status !== 'disputed') return refuse('not-disputed');
  const { upheld, by, reason, note, on } = c;
  const said = { upheld, by, reason, ...(note !== undefined && { note }), on };
  const decided = { type: 'DisputeDecided', ...placeOf(confirmation), ...said } as const;
  if (!upheld) return accept(decided);
  const { redemptionId, reversalId, supplementReversalId } = c;
  const undone = reverse(
    { type: 'ReverseRedemption', redemptionId, reversalId, supplementReversalId, reason: 'disputed', reversedOn: on },
    wallet,
  );
  return undone.accepted ? accept<WalletEvent>(decided, ...undone.events) : undone;
};

export const lapseConfirmation = ({ redemptionId, on }: LapseConfirmation, wallet: Wallet): Decided => {
  const confirmation = wallet.status === 'unknown' ? undefined : wallet.confirmations.get(redemptionId);
  if (confirmation?.status !== 'asked' || on <= confirmation.asked.until) return accept();
  return accept({ type: 'ConfirmationLapsed', ...placeOf(confirmation), until: confirmation.asked.until });
};

type Found =
  { readonly ok: true; readonly confirmation: Confirmation } | { readonly ok: false; readonly refusal: WalletRefusal };

const askedIn = ({ redemptionId }: Pick<ConfirmService, 'redemptionId'>, wallet: Wallet): Found => {
  if (wallet.status === 'unknown') return { ok: false, refusal: 'voucher-unknown' };
  const confirmation = wallet.confirmations.get(redemptionId);
  if (confirmation === undefined) return { ok: false, refusal: 'confirmation-not-asked' };
  if (wallet.entries.get(redemptionId)?.reversal !== undefined) return { ok: false, refusal: 'already-reversed' };
  return { ok: true, confirmation };
};

const placeOf = ({ asked: { voucherId, callId, zone, redemptionId, payee } }: Confirmation) => ({
  ...{ voucherId, callId, zone, redemptionId, payee },
});
