// Puts an open application into other hands: by an office on an act, or by the recipient into their own.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, personId } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import type { Relation, Sealed } from '../../domain/application/events.js';
import type { ApplicantCause } from '../../domain/application/people-events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { MandateDates } from '../../domain/mandate/state.js';
import { answer, answered, type Answer } from '../answer.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from './start-draft.handler.js';

/** The new hands: the recipient's own, or those of somebody by codice fiscale, on an act. */
export interface HandsInput {
  readonly fiscalCode?: string;
  readonly relation: Relation;
  readonly cause: ApplicantCause;
  readonly act?: string;
  readonly dates?: MandateDates;
  readonly office: boolean;
}

export class ChangeApplicantCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: KnownApplication,
    readonly hands: HandsInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeApplicantCommand)
export class ChangeApplicantHandler implements ICommandHandler<ChangeApplicantCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly keys: KeyStore,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application, hands, meta }: ChangeApplicantCommand): Promise<Answer<WrittenApplication>> {
    const { applicationId, recipientId } = application;
    const { fiscalCode, relation, cause, act, dates: mandate, office } = hands;
    const applicantId = fiscalCode === undefined ? recipientId : await this.keys.personFor(codiceFiscale(fiscalCode));
    const title = await this.#title(application, act, meta.commandId);
    if (!title.ok) return title;
    const by = personId(meta.actor);
    const on = dateInRome(this.clock.now());
    const beside = { ...(mandate !== undefined && { mandate }), ...title.value };
    const change = { type: 'ChangeApplicant', applicantId, relation, cause, ...beside, office, by, on } as const;
    return answered(await this.applications.execute(applicationId, change, meta));
  }

  async #title(
    { recipientId }: KnownApplication,
    act: string | undefined,
    commandId: string,
  ): Promise<Answer<{ readonly title?: Sealed }>> {
    if (act === undefined) return answer({});
    const sealed = await this.sealing.seal(recipientId, commandId, {}, { identity: { mandate: act } });
    return sealed.ok ? answer({ title: sealed.value }) : sealed;
  }
}
