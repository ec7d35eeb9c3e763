// What happens to webhooks: third parties ask to be told of messages at an address of theirs.
import type { Instant, PersonId } from '@buono/kernel';

/** Which secret signs; secrets are derived from a master key and kept nowhere. */
export interface SecretName {
  /** Counts from 1 at each webhook. */
  readonly version: number;
  /** The version of the master key. */
  readonly keyVersion: number;
}

/** Somebody is told, from now on, of these kinds of message. */
export interface WebhookRegistered {
  readonly type: 'WebhookRegistered';
  readonly webhookId: string;
  readonly url: string;
  readonly description: string;
  /** Contract names, as `it.buono.issuance.voucher-issued.v1`. */
  readonly types: readonly string[];
  readonly secret: SecretName;
  readonly by: PersonId;
}

/** A new secret signs; the one before signs beside it until `bothUntil`, so that the receiver can change over. */
export interface WebhookSecretRotated {
  readonly type: 'WebhookSecretRotated';
  readonly webhookId: string;
  readonly secret: SecretName;
  readonly bothUntil: Instant;
  readonly by: PersonId;
}

/** Nothing more is sent there: somebody removed it, or the receiver said that it is gone (410). */
export interface WebhookRemoved {
  readonly type: 'WebhookRemoved';
  readonly webhookId: string;
  readonly reason: 'removed' | 'gone';
  readonly by: string;
}

export type WebhookEvent = WebhookRegistered | WebhookSecretRotated | WebhookRemoved;
