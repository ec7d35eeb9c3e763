// Services whose entry window is past: handed in they consume nothing, and an office that is no party admits or refuses them.
import { accept, refuse, type Decision } from '@buono/kernel';
import type { AdmitLateEntry, RefuseLateEntry, RequestLateEntry, WalletRefusal } from './commands.js';
import type { LateEntryAdmitted, LateEntryRequested, WalletEvent } from './events.js';
import { lateStatusOf, type LateEntry } from './late-entries.js';
import { heldIn } from './reservations.js';
import { isEnteredLate, redeem } from './redeem.js';
import type { KnownWallet, Wallet } from './state.js';

type Decided = Decision<WalletEvent, WalletRefusal>;

/** Takes a late service in for an office to look at; one that would be refused for anything else is refused at once. */
export const requestLate = (c: RequestLateEntry, wallet: Wallet): Decided => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  const { redemptionId } = c.entry;
  const before = wallet.late.all.get(redemptionId);
  if (before !== undefined) return isSame(before, c) ? accept() : refuse('redemption-id-reused');
  if (wallet.entries.has(redemptionId)) return refuse('redemption-id-reused');
  if (heldIn(wallet.reservations, redemptionId) !== undefined) return refuse('redemption-id-reused');
  if (wallet.status === 'closed') return refuse('voucher-closed');
  if (c.declared) return refuse('period-declared');
  if (!isEnteredLate(c.entry, wallet)) return refuse('entry-not-late');
  const would = redeem({ ...c.entry, lateAdmitted: true }, wallet);
  if (!would.accepted) return would;
  return accept(...would.events.map(({ type: _, ...entry }) => requestedBy(c, entry)));
};

const isSame = ({ requested: { entry } }: LateEntry, { entry: asked }: RequestLateEntry): boolean =>
  entry.service === asked.service && entry.servedOn === asked.servedOn && entry.costCents === asked.costCents;

const requestedBy = (c: RequestLateEntry, entry: LateEntryRequested['entry']): LateEntryRequested => ({
  type: 'LateEntryRequested',
  ...{ voucherId: entry.voucherId, callId: entry.callId, zone: entry.zone },
  lateEntryId: entry.redemptionId,
  entry,
  askedCents: c.askedCents,
  reason: c.reason,
  ...(c.note !== undefined && { note: c.note }),
  requestedBy: c.by,
  requestedAt: c.at,
  decideBy: c.decideBy,
});

/** Enters a late service by the rules of any other, its entry window apart. */
export const admitLate = (c: AdmitLateEntry, wallet: Wallet): Decided => {
  const found = waitingFor(c, wallet, 'admitted');
  if (!found.ok) return found.decided;
  if (found.wallet.status === 'closed') return refuse('voucher-closed');
  if (c.declared) return refuse('period-declared');
  const entered = redeem({ ...c.entry, lateAdmitted: true }, found.wallet);
  if (!entered.accepted) return entered;
  return accept<WalletEvent>(decisionOf('LateEntryAdmitted', c, found), ...entered.events);
};

export const refuseLate = (c: RefuseLateEntry, wallet: Wallet): Decided => {
  const found = waitingFor(c, wallet, 'refused');
  return found.ok ? accept(decisionOf('LateEntryRefused', c, found)) : found.decided;
};

interface Waiting {
  readonly ok: true;
  readonly wallet: KnownWallet;
  readonly late: LateEntry;
}

/** What waits for a decision; a decision that was taken already says nothing when it is said again. */
const waitingFor = (
  c: AdmitLateEntry | RefuseLateEntry,
  wallet: Wallet,
  meant: 'admitted' | 'refused',
): Waiting | { readonly ok: false; readonly decided: Decided } => {
  const late = wallet.status === 'unknown' ? undefined : wallet.late.all.get(c.lateEntryId);
  if (wallet.status === 'unknown' || late === undefined) return { ok: false, decided: refuse('late-entry-unknown') };
  if (c.byParty || c.by === late.requested.requestedBy) return { ok: false, decided: refuse('own-late-entry') };
  const status = lateStatusOf(late);
  if (status === 'waiting') return { ok: true, wallet, late };
  return { ok: false, decided: status === meant ? accept() : refuse('late-entry-decided') };
};

const decisionOf = <T extends 'LateEntryAdmitted' | 'LateEntryRefused'>(
  type: T,
  { lateEntryId, by, reason, note, on }: AdmitLateEntry | RefuseLateEntry,
  { late: { requested } }: Waiting,
): Omit<LateEntryAdmitted, 'type'> & { readonly type: T } => ({
  type,
  ...{ voucherId: requested.voucherId, callId: requested.callId, zone: requested.zone },
  ...{ lateEntryId, by, reason },
  ...(note !== undefined && { note }),
  on,
});
