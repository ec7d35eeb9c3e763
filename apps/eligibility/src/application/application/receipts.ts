// From a submitted application to its receipt: a number from the register, then the number into the application.
import type { CommandMeta, ExpectedRevision, Position } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import { registrationOf } from '../../domain/register/decider.js';
import type { Application, KnownApplication } from '../../domain/application/state.js';
import { derived } from '../derived.js';
import type { Holding, HoldMembers } from './hold-members.js';
import type { Applications, Registers } from '../ports.js';

/** An application that was sent, numbered or about to be. */
export type SentApplication = Extract<KnownApplication, { readonly arrivedAt: unknown }>;

export const isSent = (application: Application): application is SentApplication => 'arrivedAt' in application;

/** The receipt (ricevuta): the order is the number's, whether it was in time is the arrival's. */
export interface ReceiptView {
  readonly applicationId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly round: number;
  readonly receiptNumber: number;
  readonly arrivedAt: string;
  readonly registeredAt: string;
  readonly digest: string;
}

/** Where a receipt was written last; absent when everything was there already. */
export interface Placed {
  readonly revision: ExpectedRevision;
  readonly position: Position;
}

/** A receipt, and where it was written last. */
export interface Completed {
  readonly receipt: ReceiptView;
  readonly placed?: Placed;
}

export class Receipts {
  constructor(
    private readonly applications: Applications,
    private readonly registers: Registers,
    private readonly members: HoldMembers,
    private readonly clock: Clock,
  ) {}

  /** Whether no other application of the same household or body is in its way, as things stand. */
  mayCome(application: Holding, cause: CommandMeta): Promise<boolean> {
    return this.members.areFree(application, cause);
  }

  /** The receipt of a sent application; undefined while it waits for its number. */
  async of(application: SentApplication): Promise<ReceiptView | undefined> {
    if ('receiptNumber' in application) return receiptView(application, application);
    const { state: register } = await this.registers.find(application.callId);
    const registration = registrationOf(register, application);
    return registration && receiptView(application, { ...registration, receiptNumber: registration.number });
  }

  /**
   * Gives a sent application its number, once, whoever asks and however often: a crash between the streams is finished by
   * the next to come, the follower at the latest. `cause` names the request or the event that asks. Undefined where another
   * application of the same household or body came first: then it is a draft again.
   */
  async complete(application: SentApplication, cause: CommandMeta): Promise<Completed | undefined> {
    const known = await this.of(application);
    if (known === undefined && !(await this.members.hold(application, cause))) return this.decline(application, cause);
    const receipt = known ?? (await this.register(application, derived(cause, 'register')));
    if (application.status !== 'submitted') return { receipt };
    const { round, receiptNumber } = receipt;
    const registeredAt = receipt.registeredAt as SentApplication['arrivedAt'];
    const record = { type: 'RecordReceipt', round, receiptNumber, registeredAt } as const;
    const meta = derived(cause, 'record-receipt');
    const outcome = await this.applications.execute(application.applicationId, record, meta);
    if (!outcome.accepted)
      throw new Error(`the receipt of ${application.applicationId} was refused: ${outcome.refusal}`);
    return { receipt, placed: { revision: outcome.revision, position: outcome.position } };
  }

  private async decline({ applicationId, round }: SentApplication, cause: CommandMeta): Promise<undefined> {
    const decline = { type: 'DeclineSubmission', round } as const;
    const outcome = await this.applications.execute(applicationId, decline, derived(cause, 'decline-submission'));
    if (!outcome.accepted) throw new Error(`application ${applicationId} was not declined: ${outcome.refusal}`);
  }

  private async register(application: SentApplication, meta: CommandMeta): Promise<ReceiptView> {
    const { applicationId, round, arrivedAt, digest, callId } = application;
    const registeredAt = this.clock.now();
    const ask = { type: 'RegisterReceipt', applicationId, round, arrivedAt, registeredAt, digest } as const;
    const outcome = await this.registers.execute(callId, ask, meta);
    const registration = registrationOf(outcome.state, application);
    if (registration === undefined) throw new Error(`application ${applicationId} is not in its register`);
    return receiptView(application, { ...registration, receiptNumber: registration.number });
  }
}

const receiptView = (
  application: SentApplication,
  { receiptNumber, registeredAt }: { readonly receiptNumber: number; readonly registeredAt: string },
): ReceiptView => {
  const { applicationId, callId, callVersion, round, arrivedAt, digest } = application;
  return { applicationId, callId, callVersion, round, receiptNumber, arrivedAt, registeredAt, digest };
};
