// The channels that a notice goes out by, as ports: App IO, e-mail, certified mail (PEC), the platform SEND.
import type { CodiceFiscale, Instant } from '@buono/kernel';
import type { Done } from '../acts/offices.js';

/** A channel that is a service; letters are posted by people. */
export const SERVED_CHANNELS = ['app-io', 'email', 'pec', 'send'] as const;
export type ServedChannel = (typeof SERVED_CHANNELS)[number];

/** Whom a channel looks for: by codice fiscale (App IO, the digital domicile of INAD, SEND), by e-mail address. */
export interface AddressedTo {
  readonly fiscalCode?: CodiceFiscale;
  readonly email?: string;
}

/**
 * A notice as a channel has it. `key` is the notice's own on that channel, and the same however often it is sent: a channel sends
 * once what it is asked twice under one key. `subject` and `preview` are words that fit every notice; `digest` is the SHA-256 (hex)
 * of `content`, or of the preview where there is none: an ordinary channel is not told what the notice says.
 */
export interface NoticeToSend {
  readonly key: string;
  readonly digest: string;
  readonly subject: string;
  readonly preview: string;
  readonly content?: string;
  readonly language: string;
  readonly to: AddressedTo;
}

/** The channel has the notice under a number of its own, or does not reach this person: no address, not enrolled, turned off. */
export type Handed = { readonly taken: true; readonly reference: string } | { readonly taken: false };

/** What a channel is asked about later. */
export interface NoticeHanded {
  readonly key: string;
  readonly digest: string;
  readonly reference: string;
}

/** What became of it: under way, delivered with the digest (SHA-256, hex) of the proof, or returned for good. */
export type Fate =
  | { readonly fate: 'under-way' }
  | { readonly fate: 'delivered'; readonly at: Instant; readonly proof: string }
  | { readonly fate: 'returned' };

export abstract class NoticeChannel {
  abstract send(notice: NoticeToSend): Promise<Done<Handed>>;
  /** Asked until the notice is delivered or returned. */
  abstract fateOf(notice: NoticeHanded): Promise<Done<Fate>>;
}
