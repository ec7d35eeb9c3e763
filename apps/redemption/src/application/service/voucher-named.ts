// Which voucher a request means, and whether its code was good when it was read.
import { daysBetween, dateInRome, instant, isLocalDate, localDate, type Instant, type VoucherId } from '@buono/kernel';
import type { VoucherCodeProblem } from '@buono/voucher-code';
import type { VoucherCodes } from '../ports.js';

/** Why a code of ours is not good for a service. */
export type CodeRefusal = 'code-expired' | 'code-not-valid-yet' | 'code-read-another-day';

/** A voucher named by id or code. A code that is no longer good still names its voucher: a repeated request needs it. */
export interface VoucherNamed {
  readonly voucherId: VoucherId;
  readonly nonce?: string;
  /** When the code was read, where that was before it was sent. */
  readonly codeReadAt?: Instant;
  readonly refusal?: CodeRefusal;
  readonly signed: boolean;
}

/** How a request names a voucher, and for which day. */
export interface Naming {
  /** The voucher by its id, or by a one-time code. */
  readonly voucherId?: VoucherId;
  readonly code?: string;
  /** When the code was read, UTC; absent: now. */
  readonly codeReadAt?: string;
  readonly servedOn: string;
}

/** The voucher that a request names; undefined for a code that is none of ours, or of another voucher than the one named. */
export const voucherNamed = (request: Naming, codes: VoucherCodes, now: Instant): VoucherNamed | undefined => {
  const { voucherId, code } = request;
  if (code === undefined) return voucherId === undefined ? undefined : { voucherId, signed: false };
  const named = namedByCode(code, request, { codes, now });
  return voucherId === undefined || voucherId === named?.voucherId ? named : undefined;
};

const REFUSALS: Readonly<Partial<Record<VoucherCodeProblem, CodeRefusal>>> = {
  expired: 'code-expired',
  'not-valid-yet': 'code-not-valid-yet',
};

const namedByCode = (
  code: string,
  { codeReadAt, servedOn }: Naming,
  { codes, now }: { readonly codes: VoucherCodes; readonly now: Instant },
): VoucherNamed | undefined => {
  const readAt = earlierThan(now, codeReadAt);
  const read = codes.read(code, readAt ?? now);
  if (!read.ok) {
    const refusal = REFUSALS[read.problem];
    const [, voucher] = code.split('.');
    return refusal && voucher !== undefined ? { voucherId: voucher as VoucherId, signed: true, refusal } : undefined;
  }
  const { voucherId, nonce } = read.code;
  const named = { voucherId, nonce, signed: true };
  if (readAt === undefined) return named;
  if (!isReadWithin(servedOn, readAt)) return { ...named, refusal: 'code-read-another-day' };
  return { ...named, codeReadAt: readAt };
};

// A clock that is ahead reads nothing in the future.
const earlierThan = (now: Instant, said: string | undefined): Instant | undefined =>
  said === undefined || said >= now ? undefined : instant(said);

// A ride over midnight is of the day on which it began.
const isReadWithin = (servedOn: string, readAt: Instant): boolean => {
  if (!isLocalDate(servedOn)) return false;
  const days = daysBetween(localDate(servedOn), dateInRome(readAt));
  return days === 0 || days === 1;
};
