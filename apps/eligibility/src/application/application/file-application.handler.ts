// An office, or the service that has the person in charge, files an application for a family: written and sent in one act.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, personId, type CallId, type Instant, type ZoneCode } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import { windowFor } from '../../domain/call/windows.js';
import type { FilingConsent, FilingSource } from '../../domain/application/people-events.js';
import { answer, refused, type Answer } from '../answer.js';
import type { ApplicationInput } from './content.js';
import { ContentDesk, type Writing } from './content-desk.js';
import { applicationOf } from '../ids.js';
import { Applications } from '../ports.js';
import { procedureTermsOf } from '../procedure/procedure-terms.js';
import type { Exclusions } from '../people/exclusions.js';
import { isSent, Receipts } from './receipts.js';
import { Representation } from '../people/representation.js';
import type { Submission } from './submit-application.handler.js';

/** What an office files; `presentedAt` is when it was handed in, and now unless said. */
export interface FilingInput {
  readonly call: CallId;
  readonly content: ApplicationInput;
  /** The codice fiscale of who applies, where it is not the recipient. */
  readonly applicant?: string;
  readonly source: FilingSource;
  readonly consent: FilingConsent;
  readonly presentedAt?: Instant;
  /** The zones for which this office works. */
  readonly zones: readonly ZoneCode[] | 'all';
}

export class FileApplicationCommand extends Command<Answer<Submission>> {
  constructor(
    readonly input: FilingInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** Who is behind a filing, and when. */
export class FilingParts {
  constructor(
    readonly keys: KeyStore,
    readonly representation: Representation,
    readonly exclusions: Exclusions,
    readonly clock: Clock,
  ) {}
}

@CommandHandler(FileApplicationCommand)
export class FileApplicationHandler implements ICommandHandler<FileApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly desk: ContentDesk,
    private readonly receipts: Receipts,
    private readonly parts: FilingParts,
  ) {}

  async execute({ input, meta }: FileApplicationCommand): Promise<Answer<Submission>> {
    const arrivedAt = this.parts.clock.now();
    const { call, content: said, source, consent, presentedAt = arrivedAt } = input;
    const on = dateInRome(presentedAt);
    const ready = await this.desk.callOn(call, on);
    if (ready === undefined) return refused('call-unknown');
    const by = personId(meta.actor);
    const writing = await this.#whose(input, { ready, now: arrivedAt, commandId: meta.commandId });
    const related = await this.parts.representation.knows(writing.recipientId, by);
    const written = await this.desk.write(said, writing);
    if (!written.ok) return written;
    const content = written.value;
    if (input.zones !== 'all' && !input.zones.includes(content.zone)) return refused('zone-not-yours');
    const { applicationId, recipientId, applicantId } = writing;
    const excluded = await this.parts.exclusions.excludes(writing, dateInRome(arrivedAt));
    const who = { applicationId, callId: call, recipientId, applicantId, related, excluded };
    const { version: callVersion, terms } = ready.version;
    const filing = { by, source, consent, presentedAt };
    const judged = { callVersion, window: windowFor(terms, content.action, presentedAt), arrivedAt, on };
    const procedure = procedureTermsOf(ready.compiled, content.action);
    const file = { type: 'FileApplication', ...who, ...content, filing, ...judged, terms: procedure } as const;
    const holding = { applicationId, callId: call, round: 0, ...(content.held && { held: content.held }) };
    if (!(await this.receipts.mayCome(holding, meta))) return refused('household-already-open');
    const outcome = await this.applications.execute(applicationId, file, meta);
    if (!outcome.accepted) return refused(outcome.refusal);
    const completed = isSent(outcome.state) ? await this.receipts.complete(outcome.state, meta) : undefined;
    if (completed === undefined) return refused('household-already-open');
    const { receipt, placed } = completed;
    const { revision, position } = placed ?? outcome;
    return answer({ receipt, revision, position });
  }

  async #whose(
    { call, content, applicant }: FilingInput,
    writing: Pick<Writing, 'ready' | 'now' | 'commandId'>,
  ): Promise<Writing> {
    const { keys, representation } = this.parts;
    const recipientId = await this.desk.recipientIn(call, content);
    const named = applicant === undefined ? recipientId : await keys.personFor(codiceFiscale(applicant));
    const applicantId = await this.desk.applicantFor(recipientId, named);
    const on = dateInRome(writing.now);
    const standing = applicantId === recipientId ? {} : await representation.standing(recipientId, applicantId, on);
    return { ...writing, applicationId: applicationOf(call, recipientId), recipientId, applicantId, standing };
  }
}
