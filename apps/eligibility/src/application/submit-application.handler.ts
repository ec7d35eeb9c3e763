// Sends an application: in time by its arrival here, then numbered by the register; the receipt is the answer.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, ExpectedRevision, Position } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { belongsTo } from '../domain/application/state.js';
import { answer, refused, type Answer } from './answer.js';
import { CallVersions } from './call-versions.js';
import { Applications } from './ports.js';
import { isSent, Receipts, type ReceiptView } from './receipts.js';

/** The receipt, and where the application stands. */
export interface Submission {
  readonly receipt: ReceiptView;
  readonly revision: ExpectedRevision;
  readonly position: Position;
}

export class SubmitApplicationCommand extends Command<Answer<Submission>> {
  constructor(
    readonly application: ApplicationId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SubmitApplicationCommand)
export class SubmitApplicationHandler implements ICommandHandler<SubmitApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, meta }: SubmitApplicationCommand): Promise<Answer<Submission>> {
    const arrivedAt = this.clock.now();
    const on = dateInRome(arrivedAt);
    const by = personId(meta.actor);
    const { state: known } = await this.applications.find(id);
    if (known.status === 'none' || !belongsTo(known, by)) return refused('application-unknown');
    const ready = await this.calls.inForce(known.callId, on);
    if (ready === undefined) return refused('call-unknown');
    const { version: callVersion, terms } = ready.version;
    const submit = { type: 'SubmitApplication', by, callVersion, window: terms.window, arrivedAt, on } as const;
    const outcome = await this.applications.execute(id, submit, meta);
    if (!outcome.accepted) return refused(outcome.refusal);
    if (!isSent(outcome.state)) throw new Error(`application ${id} was accepted and is not sent`);
    const { receipt, placed } = await this.receipts.complete(outcome.state, meta);
    const { revision, position } = placed ?? outcome;
    return answer({ receipt, revision, position });
  }
}
