// Opens and moves complaints: the text is sealed under the recipient of the file, the term comes from the call.
import { holdsOn, type Grants } from '@buono/access';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type Clock, type PersonId } from '@buono/kernel';
import type { Acting } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import type { Complaint, ComplaintCommand, KnownComplaint } from '../../domain/complaint/decider.js';
import type { ComplaintEvent, ComplaintKind, ComplaintOutcome } from '../../domain/complaint/events.js';
import { answered, type Answer, type Written } from '../answer.js';
import type { CallVersions } from '../call/call-versions.js';
import type { Sealing } from '../sealing.js';
import type { Complaints } from './complaint-ports.js';

export type WrittenComplaint = Written<Complaint, ComplaintEvent>;

/** What somebody complains of. */
export interface ComplaintInput {
  readonly kind: ComplaintKind;
  readonly text: string;
  readonly voucherId?: string;
  readonly providerId?: string;
}

/** The file, in the hands of its people or of the office. */
export interface FileInHand {
  readonly application: KnownApplication;
  readonly acting: Acting;
  readonly byOffice: boolean;
}

/** What the desk works with. */
export interface ComplaintParts {
  readonly complaints: Complaints;
  readonly calls: CallVersions;
  readonly sealing: Sealing;
  readonly grants: Grants;
  readonly clock: Clock;
}

export class ComplaintDesk {
  constructor(private readonly parts: ComplaintParts) {}

  async open({ application, acting, byOffice }: FileInHand, input: ComplaintInput, meta: CommandMeta) {
    const complaintId = uuidV5('complaint', meta.commandId);
    const sealed = await this.#sealed(application, input.text, meta);
    if (!sealed.ok) return sealed;
    const { applicationId, callId, zone } = application;
    const { text: _, ...said } = input;
    const open = {
      ...({ type: 'OpenComplaint', complaintId, applicationId, callId, zone } as const),
      ...{ ...said, ...acting, ...(byOffice && { byOffice }), sealed: sealed.value },
      ...{ days: await this.#days(application), by: personId(meta.actor), on: this.#today() },
    };
    return this.#execute(complaintId, open, meta);
  }

  async assign({ complaintId, zone }: KnownComplaint, holder: PersonId, meta: CommandMeta) {
    const on = this.#today();
    const ofTheOffice = (await this.parts.grants.of(holder)).some(
      (grant) =>
        grant.role === 'zone-officer' && (grant.zone === undefined || grant.zone === zone) && holdsOn(grant, on),
    );
    const by = personId(meta.actor);
    return this.#execute(complaintId, { type: 'AssignComplaint', complaintId, holder, ofTheOffice, by, on }, meta);
  }

  async answer(
    {
      application,
      complaint: { complaintId },
    }: { readonly application: KnownApplication; readonly complaint: KnownComplaint },
    { outcome, text }: { readonly outcome: ComplaintOutcome; readonly text: string },
    meta: CommandMeta,
  ) {
    const sealed = await this.#sealed(application, text, meta);
    if (!sealed.ok) return sealed;
    const said = { complaintId, outcome, sealed: sealed.value, by: personId(meta.actor), on: this.#today() };
    return this.#execute(complaintId, { type: 'AnswerComplaint', ...said }, meta);
  }

  close({ complaintId }: KnownComplaint, meta: CommandMeta) {
    const by = personId(meta.actor);
    return this.#execute(complaintId, { type: 'CloseComplaint', complaintId, by, on: this.#today() }, meta);
  }

  async reopen({ application, acting }: FileInHand, complaintId: string, text: string, meta: CommandMeta) {
    const sealed = await this.#sealed(application, text, meta);
    if (!sealed.ok) return sealed;
    const when = { days: await this.#days(application), by: personId(meta.actor), on: this.#today() };
    const reopen = { type: 'ReopenComplaint', complaintId, ...acting, sealed: sealed.value, ...when } as const;
    return this.#execute(complaintId, reopen, meta);
  }

  async #execute(id: string, command: ComplaintCommand, meta: CommandMeta): Promise<Answer<WrittenComplaint>> {
    return answered(await this.parts.complaints.execute(id, command, meta));
  }

  /** Days to answer, as the call in force says for the application's action. */
  async #days({ callId, action }: KnownApplication): Promise<number> {
    const ready = await this.parts.calls.inForce(callId, this.#today());
    return ready?.compiled.actions.get(action)?.terms.complaintDays ?? USUAL_DAYS;
  }

  #sealed({ recipientId }: KnownApplication, text: string, { commandId }: CommandMeta) {
    return this.parts.sealing.seal(recipientId, commandId, {}, { health: { text } });
  }

  #today() {
    return dateInRome(this.parts.clock.now());
  }
}

/** The general term of proceedings (L. 241/1990 art. 2 c. 2), where the action is no more. */
const USUAL_DAYS = 30;
