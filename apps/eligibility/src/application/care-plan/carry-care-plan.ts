// A version in force decides what a voucher pays: before the decision as an assessment of the unit, after it as a correction.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { Facts } from '@buono/rules';
import type { CarePlanInForce } from '../../domain/care-plan/events.js';
import type { Admitted, Received } from '../../domain/application/state.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import type { CallVersions } from '../call/call-versions.js';
import { byClass } from '../application/content.js';
import type { CorrectionWork } from '../correction/correction-work.js';
import { besideDecision } from '../decision/pinned-steps.js';
import type { Applications } from '../ports.js';
import type { Looking, Sealing } from '../sealing.js';
import { asPlanSays } from './care-plan-desk.js';
import type { CarePlans } from './care-plan-ports.js';

/** What carrying needs. */
export interface CarryParts {
  readonly plans: CarePlans;
  readonly applications: Applications;
  readonly calls: CallVersions;
  readonly sealing: Sealing;
  readonly work: CorrectionWork;
  readonly clock: Clock;
}

/** A version in force, what it says for the rules, and the command that carries it. */
interface Carrying {
  readonly event: CarePlanInForce;
  readonly facts: Facts;
  readonly meta: CommandMeta;
  readonly looking: Looking;
}

export class CarryCarePlan {
  constructor(private readonly parts: CarryParts) {}

  /** Carries a version once; what cannot be carried is noted on the plan, for the office to see. */
  async inForce(
    event: CarePlanInForce,
    { eventId, correlationId }: { readonly eventId: string; readonly correlationId: string },
  ): Promise<void> {
    const { applicationId, version } = event;
    const commandId = uuidV5('carry-care-plan', eventId);
    const meta = { commandId, actor: 'process:carry-care-plan', correlationId, causationId: eventId };
    const carried = await this.#carry(event, meta);
    if (carried.ok) return;
    const note = {
      type: 'NoteNotCarried',
      applicationId,
      version,
      because: carried.refusal,
      on: this.#today(),
    } as const;
    await this.parts.plans.execute(applicationId, note, { ...meta, commandId: uuidV5('not-carried', eventId) });
  }

  async #carry(event: CarePlanInForce, meta: CommandMeta): Promise<Answer<unknown>> {
    const { state: plan } = await this.parts.plans.find(event.applicationId);
    if (plan.status === 'none') return refused('plan-unknown');
    const found = plan.versions.find(({ version }) => version === event.version);
    const looking = { actor: meta.actor, purpose: 'carry-care-plan', correlationId: meta.correlationId };
    const opened = await this.parts.sealing.open(found === undefined ? [] : [found.sealed], looking);
    if (opened.erased.length > 0) return refused('data-erased');
    const carrying = { event, facts: opened.facts, meta, looking };
    const first = await this.#into(carrying);
    // Decided meanwhile: what would have been an assessment is a correction.
    return !first.ok && first.refusal === 'already-decided' ? this.#into(carrying) : first;
  }

  async #into(carrying: Carrying): Promise<Answer<unknown>> {
    const { state: application } = await this.parts.applications.find(carrying.event.applicationId);
    if (application.status === 'received') return this.#assess(application, carrying);
    return application.status === 'admitted' ? this.#correct(application, carrying) : refused('plan-file-not-open');
  }

  async #assess(received: Received, { event, facts, meta }: Carrying): Promise<Answer<unknown>> {
    const { compiled } = await this.parts.calls.numbered(received.callId, received.callVersion);
    const sealed = await this.parts.sealing.seal(received.recipientId, meta.commandId, byClass(compiled, facts));
    if (!sealed.ok) return sealed;
    const assess = { type: 'RecordAssessment', sealed: sealed.value, by: event.author, on: event.on } as const;
    return answered(await this.parts.applications.execute(event.applicationId, assess, meta));
  }

  async #correct(admitted: Admitted, { event, facts, meta, looking }: Carrying): Promise<Answer<unknown>> {
    const given = Object.fromEntries(
      Object.entries(facts).flatMap(([name, fact]) => (fact.state === 'known' ? [[name, fact.value]] : [])),
    );
    const worked = await this.parts.work.of(admitted, asPlanSays(admitted, event, given), looking);
    if (!worked.ok) return worked;
    const { ready, assessment, evaluation, effectiveFrom, entitled, valueCents } = worked.value;
    const classes = byClass(ready.compiled, worked.value.facts);
    const beside = besideDecision(classes, assessment.steps, undefined);
    const sealed = await this.parts.sealing.seal(admitted.recipientId, meta.commandId, classes, beside);
    if (!sealed.ok) return sealed;
    const correct = {
      ...({ type: 'CorrectByPlan', correctionId: uuidV5('plan-correction', meta.commandId) } as const),
      ...{ reason: 'plan-changed' as const, actNumber: event.actNumber, effectiveFrom, entitled, valueCents },
      ...{ evaluation, evidence: sealed.value, author: event.author, approvedBy: event.approvedBy, on: this.#today() },
    };
    const done = answered(await this.parts.applications.execute(event.applicationId, correct, meta));
    return done.ok ? answer(undefined) : done;
  }

  #today() {
    return dateInRome(this.parts.clock.now());
  }
}
