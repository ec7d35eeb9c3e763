// Names a place of a block to who is next in line, or to another by an act: what is due to them goes into the command.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { nextFor, type Candidate, type NamePlace } from '../domain/allocation/blocks.js';
import type { StandingAdmission } from '../domain/admission/admission.js';
import type { BlockOutcome, ZoneOfCall } from './buy-block.handler.js';
import { allocationIdOf, voucherOf } from './ids.js';
import { Admissions, Allocations, HeardAccreditations } from './ports.js';

/** The naming as it was entered; without an application it is who is next in line. */
export type EnteredNaming = Pick<NamePlace, 'blockId' | 'place' | 'from' | 'act'> & {
  readonly applicationId?: ApplicationId;
};

export class NamePlaceCommand extends Command<BlockOutcome> {
  constructor(
    readonly of: ZoneOfCall,
    readonly naming: EnteredNaming,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

// Others name at the same time: each time who is next is another.
const TRIES = 20;
const OVERTAKEN: readonly string[] = ['application-served', 'application-out', 'not-next-in-line'];

@CommandHandler(NamePlaceCommand)
export class NamePlaceHandler implements ICommandHandler<NamePlaceCommand> {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly heard: HeardAccreditations,
    private readonly clock: Clock,
  ) {}

  async execute({ of, naming, meta }: NamePlaceCommand): Promise<BlockOutcome> {
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.#name(of, naming, meta);
      const isOvertaken = !outcome.accepted && OVERTAKEN.includes(outcome.refusal);
      if (naming.applicationId !== undefined || !isOvertaken || tries === TRIES) return outcome;
    }
  }

  async #name({ call, zone }: ZoneOfCall, naming: EnteredNaming, meta: CommandMeta): Promise<BlockOutcome> {
    const { applicationId, ...entered } = naming;
    const id = allocationIdOf(call, zone);
    const { state: money } = await this.allocations.find(id);
    const block = money.blocks.get(naming.blockId);
    const next = applicationId ?? (block && nextFor(block, money)?.applicationId);
    const { state: admission } = next === undefined ? { state: undefined } : await this.admissions.find(next);
    const isHere = admission?.callId === call && admission.zone === zone;
    if (applicationId !== undefined && !isHere) return { accepted: false, refusal: 'application-unknown' };
    const accreditations = block === undefined ? [] : await this.heard.of(block.providerId);
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const candidate = admission === undefined ? {} : { candidate: candidateOf(admission) };
    const name: NamePlace = { type: 'NamePlace', ...entered, zone, accreditations, ...candidate, ...by };
    // The same key may serve another block.
    return this.allocations.execute(id, name, { ...meta, commandId: uuidV5('name', meta.commandId, naming.blockId) });
  }
}

const candidateOf = ({ applicationId, entitlement, reserve, ended }: StandingAdmission): Candidate => {
  const { action, services = [], valueCents, validFrom, validTo } = entitlement;
  return {
    ...{ applicationId, voucherId: voucherOf(applicationId), action, valueCents, validFrom, validTo },
    categories: services.flatMap(({ providerCategories }) => providerCategories),
    ...(reserve !== undefined && { standing: 'reserve' }),
    ...(ended === true && { standing: 'ended' }),
  };
};
