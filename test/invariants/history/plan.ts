// What a history is made of. Numbers name things by their turn: `7` is the seventh, modulo how many there are.

/** A share of the money of a call, in cents of its three sources. */
export type Shares = readonly [number, number, number];

/** An act of the region: a new version of a call's money, or a zone's share. */
export interface OfTheRegion {
  readonly call: number;
  readonly zone: number;
  readonly shares: Shares;
}

/** What a zone has free goes to the next one; beyond it in part, it is refused. */
export interface Transferring {
  readonly act: 'transfer';
  readonly call: number;
  readonly from: number;
  readonly to: number;
  readonly shares: Shares;
}

/** An admitted application and what the family does with the offer. */
export interface Admission {
  readonly act: 'admit';
  readonly call: number;
  readonly zone: number;
  readonly kind: number;
  readonly valueCents: number;
  readonly family: number;
  readonly answer: 'accepted' | 'renounced' | 'none';
}

/** Something that is asked of a voucher. */
export type OfAVoucher =
  | { readonly act: 'choose'; readonly voucher: number; readonly provider: number; readonly offered: boolean }
  | { readonly act: 'suspend' | 'resume'; readonly voucher: number; readonly daysAgo: number }
  | { readonly act: 'renounce' | 'accept'; readonly voucher: number }
  | { readonly act: 'close'; readonly voucher: number; readonly entriesFor: number };

/** The office makes a voucher worth more or less by an act. */
export interface Integrating {
  readonly act: 'integrate';
  readonly voucher: number;
  readonly direction: 'increase' | 'decrease';
  readonly amountCents: number;
}

/** The same service entered by so many providers at once. */
export interface Redeeming {
  readonly act: 'redeem';
  readonly voucher: number;
  readonly service: number;
  readonly providers: number;
  readonly nonce: number;
  readonly daysAgo: number;
  readonly quantity: number;
  readonly askedCents: number;
  /** Whether money is set aside first, and how that ends: confirmed, confirmed for less, given up, or left until it is over. */
  readonly reserving: 'no' | 'whole' | 'part' | 'release' | 'leave';
  /** Whether the same person gave it, whoever is paid; and the hour at which it began, where it has hours. */
  readonly operator: boolean;
  readonly hour: number;
}

export interface Reversing {
  readonly act: 'reverse';
  readonly redemption: number;
}

/** What is said of a service afterwards: by its family, or by an office where it was disputed. */
export interface Answering {
  readonly act: 'answer';
  readonly redemption: number;
  readonly says: 'confirmed' | 'disputed' | 'upheld' | 'rejected';
}

/** An office decides what waits for it: a late entry, or a hold (of which it strikes the last service, or none). */
export interface Deciding {
  readonly act: 'decide-late' | 'decide-hold';
  readonly which: number;
  readonly favourably: boolean;
}

/** Another provider enters, for the same day, what a claim was approved for and is not paid yet. */
export interface Contradicting {
  readonly act: 'contradict';
  readonly redemption: number;
}

/** The life of a provider: an accreditation that rests or goes on from some days ago, or a successor from today. */
export type OfAProvider =
  | { readonly act: 'rest' | 'go-on'; readonly provider: number; readonly daysAgo: number }
  | { readonly act: 'merge'; readonly provider: number; readonly successor: number };

/** An act finds that two families' persons are one, or that they are not. */
export interface Joining {
  readonly act: 'join' | 'part';
  readonly former: number;
  readonly current: number;
}

/** A claim goes on, so many steps from where it is: presented, checked, ordered, signed, paid, paid out, sent back. */
export interface Pursuing {
  readonly act: 'pursue';
  readonly claim: number;
  readonly steps: number;
  /** How much of a thousand is approved of every so manieth line; all of the others. */
  readonly approved: number;
  readonly everyLine: number;
  readonly officers: number;
  readonly paid: number;
  readonly sentBack: boolean;
}

export type Act = Asking &
  (
    | (OfTheRegion & { readonly act: 'publish' | 'allocate' })
    | Transferring
    | Integrating
    | Admission
    | OfAVoucher
    | { readonly act: 'withdraw'; readonly voucher: number }
    | Redeeming
    | Reversing
    | Answering
    | Deciding
    | Contradicting
    | OfAProvider
    | Joining
    | Pursuing
    | { readonly act: 'tick' }
  );

/** How an act is asked: on which machine first, and how often under the same key. */
export interface Asking {
  readonly machine: number;
  readonly times: number;
}

/** Acts that happen at once, after so many days; where it is calm, once nothing follows from those before any more. */
export interface Round {
  readonly days: number;
  readonly calm: boolean;
  readonly acts: readonly Act[];
}

export interface History {
  readonly seed: number;
  readonly bothFollow: boolean;
  readonly start: readonly Act[];
  readonly admissions: readonly (Admission & Asking)[];
  readonly rounds: readonly Round[];
  /** Whether services that were approved are entered again by others, before anything of them is paid. */
  readonly contested: boolean;
  /** Whether the call comes to its end: everything lapses, closes, is claimed and paid. */
  readonly ends: boolean;
}
