// Sends an application: in time by its arrival here, then numbered by the register; the receipt is the answer.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta, ExpectedRevision, Position } from '@buono/event-store';
import { personId, type ApplicationId } from '@buono/kernel';
import { windowFor } from '../../domain/call/windows.js';
import { answer, refused, type Answer } from '../answer.js';
import type { CallVersions } from '../call/call-versions.js';
import { proofsMissing, type ProofsAtSubmission } from '../documents/proofs-at-submission.js';
import type { Exclusions } from '../people/exclusions.js';
import { Applications } from '../ports.js';
import { Representation } from '../people/representation.js';
import { procedureTermsOf } from '../procedure/procedure-terms.js';
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

/** What a submission is held to. */
export class SubmissionParts {
  constructor(
    readonly calls: CallVersions,
    readonly proofs: ProofsAtSubmission,
    readonly exclusions: Exclusions,
  ) {}
}

const HALTED = { suspended: 'call-suspended', annulled: 'call-annulled' } as const;

@CommandHandler(SubmitApplicationCommand)
export class SubmitApplicationHandler implements ICommandHandler<SubmitApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly receipts: Receipts,
    private readonly representation: Representation,
    private readonly parts: SubmissionParts,
  ) {}

  async execute({ application: id, meta }: SubmitApplicationCommand): Promise<Answer<Submission>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(id, by);
    if (!found.ok) return found;
    const { application: known, acting, arrivedAt, on } = found.value;
    const ready = await this.parts.calls.inForce(known.callId, on);
    if (ready === undefined) return refused('call-unknown');
    if (known.status === 'draft' && ready.halt !== 'none') return refused(HALTED[ready.halt]);
    const { version: callVersion, terms } = ready.version;
    const judged = { callVersion, window: windowFor(terms, known.action, arrivedAt), arrivedAt, on };
    const procedure = procedureTermsOf(ready.compiled, known.action);
    if (known.status === 'draft' && !(await this.receipts.mayCome(known, meta)))
      return refused('household-already-open');
    const asking = { actor: meta.actor, purpose: 'submit-application', correlationId: meta.correlationId, on };
    const required = await this.parts.proofs.of(known, ready, asking);
    const infected = required.length === 0 ? [] : await this.parts.proofs.infected(known);
    const proofs = required.length > 0 && { requiredProofs: required.map(({ code }) => code), infected };
    const excluded = known.status === 'draft' ? await this.parts.exclusions.seenBy(by, known, on) : undefined;
    const submit = {
      type: 'SubmitApplication',
      by,
      ...judged,
      terms: procedure,
      ...proofs,
      ...acting,
      ...(excluded && { excluded }),
    } as const;
    const outcome = await this.applications.execute(id, submit, meta);
    if (!outcome.accepted && outcome.refusal === 'proof-missing' && outcome.state.status !== 'none')
      return proofsMissing(outcome.state, required, infected);
    if (!outcome.accepted) return refused(outcome.refusal);
    // Another of the household was a moment faster: it is a draft again.
    const completed = isSent(outcome.state) ? await this.receipts.complete(outcome.state, meta) : undefined;
    if (completed === undefined) return refused('household-already-open');
    const { receipt, placed } = completed;
    const { revision, position } = placed ?? outcome;
    return answer({ receipt, revision, position });
  }
}
