// Takes over, by an act, an application that another scheme granted: the person sealed, what is due worked out by the call.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents, Clock, codiceFiscale, dateInRome, localDate, type CallId, type ZoneCode } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import { takeOver, type Granted } from '@buono/rules';
import type { TakeOverApplication } from '../../domain/application/commands.js';
import type { Due } from '../../domain/application/evaluation.js';
import { zonesServed } from '../../domain/call/windows.js';
import type { Relation, Sealed } from '../../domain/application/events.js';
import { actionOf } from '../call/action-of.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import { CallVersions, type ReadyCall } from '../call/call-versions.js';
import { recipientFault, type PersonData } from './recipient.js';
import { applicationOf } from '../ids.js';
import type { Selves } from '../identity/selves.js';
import { Applications, Digests } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from './start-draft.handler.js';

/** A row of what another scheme granted. `reference` is its name there: the same one is taken over once. */
export interface TakenOverRow {
  readonly action: string | undefined;
  readonly zone: ZoneCode;
  readonly recipient: PersonData;
  /** Who acts for the recipient; the recipient, unless said. */
  readonly applicant:
    | { readonly fiscalCode: string; readonly relation: Exclude<Relation, 'self'>; readonly mandate?: string }
    | undefined;
  readonly granted: Granted;
  readonly reference: string;
  readonly actNumber: string;
}

export class TakeOverApplicationCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly call: CallId,
    readonly row: TakenOverRow,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** What the desk for rows of other schemes works with. */
export class TakeOverParts {
  constructor(
    readonly sealing: Sealing,
    readonly digests: Digests,
    readonly clock: Clock,
    readonly selves: Selves,
  ) {}
}

@CommandHandler(TakeOverApplicationCommand)
export class TakeOverApplicationHandler implements ICommandHandler<TakeOverApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly keys: KeyStore,
    private readonly parts: TakeOverParts,
  ) {}

  async execute({ call, row, meta }: TakeOverApplicationCommand): Promise<Answer<WrittenApplication>> {
    const today = dateInRome(this.parts.clock.now());
    const ready = await this.calls.inForce(call, today);
    if (ready === undefined) return refused('call-unknown');
    const born = recipientFault(row.recipient, today);
    if (born !== undefined) return refused('recipient-wrong', [born]);
    const action = actionOf(ready.compiled, row.action);
    if (!action.ok) return action;
    if (!zonesServed(ready.version.terms, action.value).includes(row.zone)) return refused('zone-not-covered');
    const due = dueOf(ready, action.value, row.granted, today);
    if (!due.ok) return due;
    const written = await this.#write(row, ready, meta);
    if (!written.ok) return written;
    const taken = { action: action.value, due: due.value, takenOverOn: today, ...written.value };
    const command: TakeOverApplication = { type: 'TakeOverApplication', ...taken };
    return answered(await this.applications.execute(command.applicationId, command, meta));
  }

  async #write(
    { recipient, applicant, zone, reference, actNumber }: TakenOverRow,
    ready: ReadyCall,
    meta: CommandMeta,
  ) {
    const { callId, version } = ready;
    const named = await this.keys.personFor(codiceFiscale(recipient.fiscalCode));
    const recipientId = await this.parts.selves.recipientIn(callId, named);
    const applicantId =
      applicant === undefined ? recipientId : await this.keys.personFor(codiceFiscale(applicant.fiscalCode));
    const mandate = applicant?.mandate;
    const identity = { recipient, ...(mandate !== undefined && { mandate }) };
    const sealed: Answer<Sealed> = await this.parts.sealing.seal(recipientId, meta.commandId, {}, { identity });
    if (!sealed.ok) return sealed;
    const who = { applicationId: applicationOf(callId, recipientId), callId, recipientId, applicantId };
    const content = { relation: applicant?.relation ?? ('self' as const), zone, sealed: sealed.value };
    // The reference itself may speak of a person: only what follows from it is kept.
    const row = uuidV5('takeover', actNumber, reference);
    const digest = this.parts.digests.of({ ...who, ...content, row });
    return answer({ ...who, ...content, digest, callVersion: version.version, row, actNumber });
  }
}

const dueOf = (
  { callId, version, compiled }: ReadyCall,
  action: string,
  granted: Granted,
  today: string,
): Answer<Due> => {
  const taken = takeOver(compiled, action, granted, { callId, callVersion: version.version, today });
  if (!taken.ok)
    return refused(
      'granted-wrong',
      taken.problems.map(({ place, what }) => ({ field: fieldOf(place), detail: what })),
    );
  const { valueCents, validFrom, validTo } = taken.entitlement;
  // Whole: the procedure reads a part of it, the rest travels along.
  const dates = { validFrom: localDate(validFrom), validTo: localDate(validTo) };
  return answer({ ...taken.entitlement, ...dates, valueCents: cents(valueCents) });
};

// A place of the call is said as it is: there the document and what was granted do not agree.
const fieldOf = (place: string): string => (place.startsWith('action') ? place : `granted.${place}`);
