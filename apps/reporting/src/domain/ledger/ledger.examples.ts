// Facts for specifications: one call, one zone, two vouchers; every function takes what matters and fills in the rest.
import { cents, instant, localDate, yearMonth, type FundPart } from '@buono/kernel';
import type {
  ApprovedLine,
  AskedLine,
  BlockMoved,
  CallPublished,
  ClaimSettled,
  ClaimSubmitted,
  Fact,
  FundsReleased,
  FundsReserved,
  PaymentExecuted,
  PaymentOrdered,
  PaymentReturned,
  RecoveryOpened,
  RecoveryReceived,
  RecoveryWaived,
  RedemptionReversed,
  ServiceRedeemed,
  VoucherIssued,
  ZoneAllocated,
} from './facts.js';

export const CALL = '00000000-0000-4000-8000-0000000000ca';
export const ZONE = 'TC-01';
export const OTHER_ZONE = 'TC-02';
export const PAYEE = { payeeKind: 'provider', payeeId: '00000000-0000-4000-8000-0000000000aa' } as const;

/** An id that ends as its name says. */
export const id = (name: string): string => `00000000-0000-4000-8000-${name.padStart(12, '0')}`;

/** EU, State and Region, 40 / 42 / 18 of a hundred. */
export const parts = (eu: number, state: number, region: number): readonly FundPart[] => [
  { source: 'PR FSE+', year: 2026, amountCents: cents(eu) },
  { source: 'Stato', year: 2026, amountCents: cents(state) },
  { source: 'Regione', year: 2026, amountCents: cents(region) },
];

const header = (on: string, sequence = 0) => ({
  callId: CALL,
  on: localDate(on),
  recordedAt: instant(`${on}T10:00:00.000Z`),
  sequence,
});

export const published = (funds: readonly FundPart[], some: Partial<CallPublished> = {}): CallPublished => ({
  ...header('2026-01-10'),
  type: 'CallPublished',
  code: 'MOBILITA-2026',
  title: 'Buoni mobilità',
  version: 1,
  funds,
  ...some,
});

export const allocated = (funds: readonly FundPart[], zone = ZONE): ZoneAllocated => ({
  ...header('2026-01-20'),
  type: 'ZoneAllocated',
  zone,
  shares: funds,
});

/** A movement of a block of places. */
export const inBlock = (move: BlockMoved['move'], funds: readonly FundPart[]): Fact => ({
  ...{ ...header('2026-02-01'), type: 'BlockMoved', zone: ZONE, blockId: id('b0'), move, parts: funds },
});

const voucher = (name: string) => ({ zone: ZONE, voucherId: id(name) });

export const reserved = (name: string, funds: readonly FundPart[]): FundsReserved => ({
  ...header('2026-02-01'),
  ...voucher(name),
  type: 'FundsReserved',
  applicationId: id(`a${name}`),
  parts: funds,
});

export const issued = (name: string, funds: readonly FundPart[]): VoucherIssued => ({
  ...header('2026-02-01'),
  ...voucher(name),
  type: 'VoucherIssued',
  applicationId: id(`a${name}`),
  action: 'RIDE',
  valueCents: cents(funds.reduce((sum, part) => sum + part.amountCents, 0)),
  parts: funds,
});

export const accepted = (name: string, spentBefore?: readonly FundPart[]): Fact => ({
  ...header('2026-02-05'),
  ...voucher(name),
  type: 'VoucherAccepted',
  ...(spentBefore !== undefined && { spentBefore }),
});

export const closing = (name: string): Fact => ({
  ...header('2026-03-31'),
  ...voucher(name),
  type: 'VoucherClosing',
  reason: 'ended',
});

export const closed = (name: string): Fact => ({ ...header('2026-04-30'), ...voucher(name), type: 'VoucherClosed' });

/** More money of the zone for a voucher, by a correction. */
export const extended = (name: string, amendment: string, funds: readonly FundPart[]): Fact => ({
  ...header('2026-04-15'),
  ...voucher(name),
  type: 'FundsExtended',
  amendmentId: id(amendment),
  parts: funds,
});

export const released = (
  name: string,
  release: string,
  funds: readonly FundPart[],
  on = '2026-04-30',
): FundsReleased => ({
  ...header(on),
  ...voucher(name),
  type: 'FundsReleased',
  releaseId: id(release),
  parts: funds,
  reason: 'closed',
});

export const redeemed = (
  name: string,
  redemption: string,
  funds: readonly FundPart[],
  some: Partial<ServiceRedeemed> = {},
): ServiceRedeemed => {
  const publicCents = cents(funds.reduce((sum, part) => sum + part.amountCents, 0));
  return {
    ...header('2026-03-10'),
    ...voucher(name),
    ...PAYEE,
    type: 'ServiceRedeemed',
    redemptionId: id(redemption),
    service: 'ride',
    enteredOn: localDate('2026-03-11'),
    month: yearMonth('2026-03'),
    costCents: cents(publicCents * 2),
    publicCents,
    familyCents: publicCents,
    parts: funds,
    ...some,
  };
};

export const reversed = (name: string, redemption: string, on = '2026-04-10'): RedemptionReversed => ({
  ...header(on),
  ...voucher(name),
  type: 'RedemptionReversed',
  redemptionId: id(redemption),
  reversalId: id(`f${redemption}`),
  reason: 'entered-twice',
});

const claim = (name: string) => ({ ...PAYEE, claimId: id(name), month: yearMonth('2026-03') });

export const asked = (name: string, redemption: string, askedCents: number): AskedLine => ({
  ...voucher(name),
  redemptionId: id(redemption),
  askedCents,
});

export const submitted = (name: string, lines: readonly AskedLine[], on = '2026-04-02'): ClaimSubmitted => ({
  ...header(on),
  ...claim(name),
  type: 'ClaimSubmitted',
  lines,
});

/** Without an approved amount the line is approved in full. */
export const checked = (line: AskedLine, approvedCents = line.askedCents, reason?: string): ApprovedLine => ({
  redemptionId: line.redemptionId,
  voucherId: line.voucherId,
  askedCents: line.askedCents,
  approvedCents,
  ...(reason !== undefined && { reason }),
});

export const settled = (name: string, lines: readonly ApprovedLine[], on = '2026-04-15'): ClaimSettled => ({
  ...header(on),
  ...claim(name),
  type: 'ClaimSettled',
  zone: ZONE,
  lines,
  approvedCents: lines.reduce((sum, line) => sum + line.approvedCents, 0),
});

const order = (name: string, amountCents: number) => ({
  ...claim(name),
  paymentOrderId: id(`e${name}`),
  zone: ZONE,
  amountCents: cents(amountCents),
});

export const ordered = (name: string, amountCents: number, sequence = 1, on = '2026-04-20'): PaymentOrdered => ({
  ...header(on, sequence),
  ...order(name, amountCents),
  type: 'PaymentOrdered',
});

export const executed = (
  name: string,
  [amountCents, paidCents]: readonly [number, number],
  sequence = 2,
  on = '2026-04-27',
): PaymentExecuted => ({
  ...header(on, sequence),
  ...order(name, amountCents),
  type: 'PaymentExecuted',
  paidCents: cents(paidCents),
  reference: `CRO ${sequence}`,
});

export const sentBack = (name: string, amountCents: number, sequence = 3, on = '2026-04-29'): PaymentReturned => ({
  ...header(on, sequence),
  ...order(name, amountCents),
  type: 'PaymentReturned',
  reference: `CRO ${sequence}`,
  reason: 'account-closed',
});

const recovery = (name: string, amountCents: number) => ({
  ...claim(name),
  recoveryId: id(`dd${name}`),
  zone: ZONE,
  amountCents: cents(amountCents),
});

export const owedBack = (name: string, amountCents: number, sequence = 1, on = '2026-04-15'): RecoveryOpened => ({
  ...header(on, sequence),
  ...recovery(name, amountCents),
  type: 'RecoveryOpened',
});

export const cameBack = (
  name: string,
  [amountCents, receivedCents]: readonly [number, number],
  sequence = 2,
  on = '2026-05-20',
): RecoveryReceived => ({
  ...header(on, sequence),
  ...recovery(name, amountCents),
  type: 'RecoveryReceived',
  receivedCents: cents(receivedCents),
  reference: `CRO ${sequence}`,
});

export const givenUp = (
  name: string,
  [amountCents, waivedCents]: readonly [number, number],
  sequence = 3,
  on = '2026-06-10',
): RecoveryWaived => ({
  ...header(on, sequence),
  ...recovery(name, amountCents),
  type: 'RecoveryWaived',
  waivedCents: cents(waivedCents),
  reason: 'uneconomical',
});
