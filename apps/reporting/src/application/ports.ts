// What the reports need from outside; the module says who provides it.
import { Streams, type CommandMeta, type Position } from '@buono/event-store';
import type { Instant, LocalDate } from '@buono/kernel';
import type { AttemptOutcome, DeliveryCommand, DeliveryRefusal } from '../domain/delivery/commands.js';
import type { Delivery } from '../domain/delivery/decider.js';
import type { DeliveryEvent, MessagePlace } from '../domain/delivery/events.js';
import type { DeclaredCommand, DeclaredRefusal } from '../domain/declared/decider.js';
import type { DeclaredEvent, LineDeclared } from '../domain/declared/events.js';
import type { Redemptions } from '../domain/declared/declarable.js';
import type { Declared } from '../domain/declared/state.js';
import type { CallRecord } from '../domain/ledger/call.js';
import type { Difference, DifferenceKind } from '../domain/ledger/difference.js';
import type { ClaimZoneRecord } from '../domain/ledger/claim-zone.js';
import type { RedemptionRecord } from '../domain/ledger/redemption.js';
import type { BudgetLine } from '../domain/ledger/tally.js';
import type { VoucherRecord } from '../domain/ledger/voucher.js';
import type { Days, People, ZoneFigures } from '../domain/open/figures.js';
import type { ProgrammeCommand, ProgrammeRefusal, Programmes } from '../domain/programme/decider.js';
import type { ProgrammeEvent } from '../domain/programme/events.js';
import type { ReceivedMessage } from '../domain/received/received.js';
import type { WebhookCommand, WebhookRefusal } from '../domain/webhook/commands.js';
import type { Webhook, Webhooks } from '../domain/webhook/decider.js';
import type { SecretName, WebhookEvent } from '../domain/webhook/events.js';

/** The messages that reporting keeps. */
export abstract class ReceivedMessages {
  /** Writes a message down; durable when it answers, and once for the command id. */
  abstract record(message: ReceivedMessage, meta: CommandMeta): Promise<{ readonly accepted: true }>;
}

/** How far reporting has heard of what the other contexts did. */
export abstract class Hearing {
  /**
   * The present instant, once what was recorded before it stands in reporting's log; undefined when that takes too long. Of what
   * another process has not published yet nobody can know.
   */
  abstract now(): Promise<Instant | undefined>;
}

/** Which part of the money a report shows; what is not said does not count. */
export interface ReportScope {
  readonly callId?: string;
  /** Only these zones, without the calls' own lines. */
  readonly zones?: readonly string[];
}

/** On the two clocks: what was true on a day, as far as the publishing contexts had recorded it by an instant. */
export interface AsOf {
  readonly validAt?: LocalDate;
  readonly knownAt?: Instant;
}

/** How many differences of a kind there are, and their sums in cents. */
export interface DifferenceCount {
  readonly kind: DifferenceKind;
  readonly count: number;
  readonly expectedCents: number;
  readonly foundCents: number;
}

/** Which differences of a long list: those after one (its day and id), at most so many. */
export interface DifferencePage {
  readonly after?: { readonly since: string; readonly id: string };
  readonly limit: number;
}

/** One state of the ledger. */
export abstract class Ledger {
  /** The lines on which something stands, in order of call, zone, year and source. */
  abstract budget(scope: ReportScope): Promise<readonly BudgetLine[]>;
  abstract counts(scope: ReportScope): Promise<readonly DifferenceCount[]>;
  /** Oldest first. */
  abstract differences(scope: ReportScope, page: DifferencePage): Promise<readonly Difference[]>;
  abstract call(callId: string): Promise<CallRecord | undefined>;
}

/** A voucher from assignment to payment, with everything that hangs on it. */
export interface VoucherHistory {
  readonly voucher: VoucherRecord;
  readonly redemptions: readonly RedemptionRecord[];
  readonly claimZones: readonly ClaimZoneRecord[];
  readonly differences: readonly Difference[];
}

/** The ledger as far as messages have come, kept in tables. */
export abstract class CurrentLedger extends Ledger {
  /** Whether the tables have seen reporting's log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Up to where the tables have seen the log. */
  abstract position(): Promise<Position>;
  abstract voucher(voucherId: string): Promise<VoucherHistory | undefined>;
}

/** What is known of the applications and the claims of a zone of a call; nothing of a person. */
export type ZoneCases = People & Pick<ZoneFigures, 'zone' | 'daysToDecide' | 'daysToPay'>;

/** How long things take and wait in a zone: claims are counted zone by zone. */
export interface ZoneTimes extends Pick<ZoneFigures, 'zone' | 'daysToDecide' | 'daysToPay'> {
  /** Claims presented and not paid, by how many days ago they were presented. */
  readonly waiting: Days;
}

/** How applications and claims stand, counted. */
export abstract class OpenCases {
  /** Zone by zone, what had happened by the end of a day. */
  abstract of(callId: string, upTo: LocalDate): Promise<readonly ZoneCases[]>;
  /** Zone by zone, what had taken how long, and what waited since when, at the end of a day. */
  abstract times(scope: ReportScope, upTo: LocalDate): Promise<readonly ZoneTimes[]>;
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
}

/** The ledger as it was, folded from the received messages. */
export abstract class PastLedgers {
  /** Of one call, or of all. */
  abstract at(asOf: AsOf, callId?: string): Promise<Ledger>;
  /** The redemptions of these calls, with their lines in claims. */
  abstract redemptions(asOf: AsOf, callIds: readonly string[]): Promise<Redemptions>;
}

/** The id of the one stream of all programmes, `programme-all`. */
export const ALL_PROGRAMMES = 'all';

/** The stream of all programmes. */
export abstract class ProgrammeStreams extends Streams<
  Programmes,
  ProgrammeCommand,
  ProgrammeEvent,
  ProgrammeRefusal
> {}

/** What is declared, one stream per programme. */
export abstract class DeclaredStreams extends Streams<Declared, DeclaredCommand, DeclaredEvent, DeclaredRefusal> {}

/** The lines of statements, as they were written down, in their order. */
export abstract class StatementLines {
  /** Of these statements of a programme, one after the other. */
  abstract of(programmeId: string, statementIds: readonly string[]): Promise<readonly LineDeclared[]>;
  /** The SHA-256 of a statement's table, in hexadecimal. */
  abstract digestOf(programmeId: string, statementId: string): Promise<string>;
}

/** The id of the one stream of all webhooks, `webhook-all`. */
export const ALL_WEBHOOKS = 'all';

/** The stream of all webhooks. */
export abstract class WebhookStreams extends Streams<Webhooks, WebhookCommand, WebhookEvent, WebhookRefusal> {}

/** One delivery per message and webhook. */
export abstract class DeliveryStreams extends Streams<Delivery, DeliveryCommand, DeliveryEvent, DeliveryRefusal> {}

/** A delivery as a list shows it; instants in UTC. */
export interface DeliveryLine {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly messageId: string;
  readonly messageType: string;
  readonly status: 'queued' | 'done' | 'given-up';
  readonly attempts: number;
  readonly queuedAt: string;
  /** When the next attempt comes; absent when none does. */
  readonly dueAt?: string;
  /** Of the last attempt. */
  readonly attemptedAt?: string;
  readonly answerStatus?: number;
  readonly reason?: string;
}

/** The lists of deliveries. */
export abstract class DeliveryLines {
  /** Whether the lists have seen reporting's log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Of one webhook, newest first. */
  abstract list(
    filter: { readonly webhookId: string; readonly status?: DeliveryLine['status'] },
    page: { readonly after?: { readonly queuedAt: string; readonly id: string }; readonly limit: number },
  ): Promise<readonly DeliveryLine[]>;
  /** Those to be sent by now, longest due first. */
  abstract due(now: Instant, limit: number): Promise<readonly DeliveryLine[]>;
}

/** What a webhook is to be sent: the message as it was written down. */
export abstract class WrittenMessages {
  /** @throws when no message stands there: a fault */
  abstract at(place: MessagePlace): Promise<ReceivedMessage>;
}

/** Hands a message to a receiver, once. It never throws: what went wrong is an outcome. */
export abstract class WebhookSender {
  abstract send(webhook: Webhook, message: ReceivedMessage, at: Instant): Promise<AttemptOutcome>;
}

/** Which addresses messages may be sent to. */
export abstract class WebhookTargets {
  /** What is wrong with an address, in Italian; undefined when nothing is. */
  abstract faultOf(url: string): string | undefined;
}

/** Secrets of webhooks. They are derived, not kept: a log or a backup tells none. */
export abstract class WebhookSecrets {
  /** The version of the master key from which new secrets come. */
  abstract readonly keyVersion: number;
  /** As the receiver puts it into its configuration: `whsec_…` (Standard Webhooks). @throws when the master key is gone */
  abstract of(webhookId: string, name: SecretName): string;
}
