// A call as its events leave it: a draft that may change, or versions that never do and what acts have said of them since.
import type { CallId, Instant, LocalDate, PersonId } from '@buono/kernel';
import type { AmendmentKind, AppliesTo, Outage, RecordedStage } from './events.js';
import type { CallTerms } from './terms.js';

/** One version of a published call. */
export interface CallVersion {
  readonly version: number;
  readonly actNumber: string;
  readonly terms: CallTerms;
  readonly document: string;
  readonly effectiveFrom: LocalDate;
  readonly publishedOn: LocalDate;
  /** What the act was; the first version is a publication. */
  readonly kind: AmendmentKind | 'publication';
  readonly appliesTo: AppliesTo;
  readonly restores?: number;
  readonly outage?: Outage;
}

export type Call = { readonly status: 'none' } | DraftedCall | PublishedCall;

/** A draft; an approval holds until the text changes. */
export interface DraftedCall {
  readonly status: 'draft';
  readonly callId: CallId;
  readonly terms: CallTerms;
  readonly document: string;
  /** All who had a hand in the text. */
  readonly writers: readonly PersonId[];
  readonly approval?: { readonly by: PersonId; readonly on: LocalDate };
}

/** Versions in order of publication; there is always a first. */
export interface PublishedCall {
  readonly status: 'published';
  readonly callId: CallId;
  readonly versions: readonly [CallVersion, ...CallVersion[]];
  readonly halt: Halt;
  /** The last stage that an act recorded. */
  readonly stage?: RecordedStage;
  /** The numbers of all acts on this call, with what each of them did. */
  readonly acts: ReadonlyMap<string, string>;
}

/** Whether anything stands in the way of new applications, besides the window. */
export type Halt =
  | { readonly kind: 'none' }
  | { readonly kind: 'suspended'; readonly since: Instant; readonly reason: string }
  | { readonly kind: 'annulled'; readonly on: LocalDate; readonly reason: string };

/** The version published last, in force or about to be. */
export const lastVersion = (call: PublishedCall): CallVersion => call.versions.at(-1) ?? call.versions[0];

/** The version in force on a date: the last one that is effective by then; before all of them, the first. */
export const versionInForce = (call: PublishedCall, on: LocalDate): CallVersion =>
  call.versions.findLast((version) => version.effectiveFrom <= on) ?? call.versions[0];

/** The version of this number; undefined if there is none. */
export const versionNumbered = (call: PublishedCall, version: number): CallVersion | undefined =>
  call.versions.find((candidate) => candidate.version === version);

/**
 * The version that governs an application not decided yet: the one it was received under, or the last later one in force that says
 * it applies also to pending applications.
 */
export const governingVersion = (call: PublishedCall, received: number, on: LocalDate): CallVersion | undefined =>
  call.versions.findLast(
    ({ version, appliesTo, effectiveFrom }) =>
      version === received || (version > received && appliesTo === 'pending' && effectiveFrom <= on),
  );
