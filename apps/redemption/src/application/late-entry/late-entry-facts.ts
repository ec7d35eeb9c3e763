// What is gathered around a late entry: proof and words sealed, the service's own facts opened again, whether its month was declared.
import { Injectable } from '@nestjs/common';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { yearMonthOf, type CallId, type LocalDate } from '@buono/kernel';
import { AccessLog, asBox, Boxes } from '@buono/privacy';
import type { JsonValue } from '@buono/rules';
import type { Payee } from '../../domain/payee.js';
import type { LateEntryRequested } from '../../domain/wallet/events.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { EntryFacts } from '../service/entry-facts.js';
import { claimOf } from '../ids.js';
import { Claims } from '../ports.js';
import { reasonOf, type Reason } from '../sealing.js';

/** The service's own facts, as they were said with it. */
type Inputs = Readonly<Record<string, JsonValue>>;

@Injectable()
export class LateEntryFacts {
  constructor(
    private readonly claims: Claims,
    private readonly boxes: Boxes,
    private readonly access: AccessLog,
    private readonly entries: EntryFacts,
  ) {}

  /** The command with what of the request it may keep, as of any entry. */
  into(...asked: Parameters<EntryFacts['into']>): ReturnType<EntryFacts['into']> {
    return this.entries.into(...asked);
  }

  /** A code in clear; other words sealed under the person served. */
  reason(words: string, { opening }: KnownWallet, { commandId }: CommandMeta): Promise<Reason> {
    const eventId = eventIdFor(commandId, 0);
    return reasonOf(this.boxes, words, { person: opening.recipientId, purposeClass: 'identity', eventId });
  }

  /** Whether the claim of the service's month was declared to who funds it: then nothing more is added to that month. */
  async isDeclared(callId: CallId, payee: Payee, servedOn: LocalDate): Promise<boolean> {
    const { state } = await this.claims.find(claimOf(callId, payee, yearMonthOf(servedOn)));
    return state.status !== 'unknown' && state.declared !== undefined;
  }

  /** What was said of the service when it was handed in, opened for who decides; none once it was erased. */
  async inputsOf({ entry: { evidence } }: LateEntryRequested, actor: string, meta: CommandMeta): Promise<Inputs> {
    if (evidence === undefined) return {};
    const opened = await this.access.openFor(actor, 'decide-late-entry', asBox(evidence), meta.correlationId);
    return opened === 'erased' ? {} : (opened as Inputs);
  }
}
