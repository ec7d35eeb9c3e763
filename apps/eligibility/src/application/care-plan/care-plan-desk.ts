// Drafts and moves care plans: what they say is sealed under the recipient, the terms come from the call.
import { holdsOn, type Grants } from '@buono/access';
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type Clock, type LocalDate, type PersonId } from '@buono/kernel';
import type { CallPlan } from '@buono/rules';
import type { CarePlanCommand } from '../../domain/care-plan/commands.js';
import type {
  AdoptionGround,
  CarePlanEvent,
  ClosingOutcome,
  FollowUpOutcome,
  PlanTerms,
  ReviewOutcome,
} from '../../domain/care-plan/events.js';
import type { CarePlan } from '../../domain/care-plan/state.js';
import type { Acting } from '../../domain/application/events.js';
import { grantedBy, type Admitted, type KnownApplication } from '../../domain/application/state.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import type { CallVersions } from '../call/call-versions.js';
import type { CorrectionWork } from '../correction/correction-work.js';
import type { Sealing } from '../sealing.js';
import type { CarePlans } from './care-plan-ports.js';
import { plannedSupports, planFacts, sealedFacts, type SupportInput } from './plan-facts.js';
import type { PlanText } from './plan-text.js';

export type WrittenCarePlan = Written<CarePlan, CarePlanEvent>;

/** A version as it comes in; `caseManager` is who drafts it unless said. */
export interface VersionInput extends Omit<PlanText, 'supports'> {
  readonly actNumber: string;
  readonly caseManager?: PersonId;
  readonly effectiveFrom: LocalDate;
  readonly reviewsOn: readonly LocalDate[];
  readonly supports: readonly SupportInput[];
}

/** What the desk works with. */
export interface CarePlanParts {
  readonly plans: CarePlans;
  readonly calls: CallVersions;
  readonly sealing: Sealing;
  readonly work: CorrectionWork;
  readonly grants: Grants;
  readonly clock: Clock;
}

/** The team of a zone: its assessment unit, and its social service. */
export const TEAM = ['assessment-unit', 'zone-officer'] as const;

const USUAL_MEMBERS = 2;
const USUAL_ANSWER_DAYS = 15;

const termsOf = ({ members, answerDays, reviewMonths, followUpMonths }: CallPlan): PlanTerms => ({
  members: members ?? USUAL_MEMBERS,
  answerDays: answerDays ?? USUAL_ANSWER_DAYS,
  ...(reviewMonths !== undefined && { reviewMonths }),
  followUpMonths: followUpMonths ?? [],
});

/** A correction that a plan asks for: from its own day, or the voucher's first where that is later. */
export const asPlanSays = (
  admitted: Admitted,
  { actNumber, effectiveFrom }: { readonly actNumber: string; readonly effectiveFrom: LocalDate },
  facts: Readonly<Record<string, unknown>>,
) => {
  const first = grantedBy(admitted).due?.validFrom ?? effectiveFrom;
  const from = effectiveFrom < first ? first : effectiveFrom;
  return { reason: 'plan-changed', actNumber, effectiveFrom: from, facts, nothingDue: false } as const;
};

export class CarePlanDesk {
  constructor(private readonly parts: CarePlanParts) {}

  async draft(application: KnownApplication, input: VersionInput, meta: CommandMeta) {
    if (application.status !== 'received' && application.status !== 'admitted') return refused('plan-file-not-open');
    const { applicationId, callId, zone, recipientId } = application;
    const decidedOn = application.status === 'admitted' ? application.evaluation.callVersion : application.callVersion;
    const { compiled } = await this.parts.calls.numbered(callId, decidedOn);
    const action = compiled.actions.get(application.action)?.definition;
    const plan = action?.assessment?.plan;
    if (action === undefined || plan === undefined) return refused('plan-not-foreseen');
    const { actNumber, effectiveFrom, reviewsOn, goals, commitments, reason } = input;
    const supports = plannedSupports(action, input.supports);
    if (!supports.ok) return supports;
    const facts = planFacts(action, supports.value);
    const classes = sealedFacts(compiled, facts, this.parts.clock.now());
    if (!classes.ok) return classes;
    const due = application.status === 'admitted' ? await this.#due(application, input, { facts, meta }) : answer(true);
    if (!due.ok) return due;
    const text: PlanText = { goals, commitments, supports: supports.value, ...(reason !== undefined && { reason }) };
    const sealed = await this.parts.sealing.seal(recipientId, meta.commandId, classes.value, {
      health: { plan: text },
    });
    if (!sealed.ok) return sealed;
    const [by, on] = [personId(meta.actor), this.#today()];
    const caseManager = input.caseManager ?? by;
    const draft = {
      ...({ type: 'DraftCarePlan', applicationId, callId, zone, actNumber, caseManager, effectiveFrom } as const),
      ...{ reviewsOn, terms: termsOf(plan), sealed: sealed.value, by, on },
      caseManagerOfTheTeam: await this.#ofTheTeam(caseManager, zone, on),
    };
    return this.#execute(applicationId, draft, meta);
  }

  agree({ applicationId }: KnownApplication, version: number, meta: CommandMeta) {
    return this.#execute(applicationId, { type: 'AgreeCarePlan', applicationId, version, ...this.#by(meta) }, meta);
  }

  async answer(
    { application, acting }: { readonly application: KnownApplication; readonly acting: Acting },
    { version, agrees, reason }: { readonly version: number; readonly agrees: boolean; readonly reason?: string },
    meta: CommandMeta,
  ) {
    const { applicationId } = application;
    const sealed = reason === undefined ? undefined : await this.#sealed(application, reason, meta);
    if (sealed?.ok === false) return sealed;
    const said = { ...acting, agrees, ...(sealed !== undefined && { sealed: sealed.value }) };
    const answering = { type: 'AnswerCarePlan', applicationId, version, ...said, ...this.#by(meta) } as const;
    return this.#execute(applicationId, answering, meta);
  }

  adopt(
    { applicationId }: KnownApplication,
    act: { readonly version: number; readonly ground: AdoptionGround; readonly actNumber: string },
    meta: CommandMeta,
  ) {
    return this.#execute(applicationId, { type: 'AdoptCarePlan', applicationId, ...act, ...this.#by(meta) }, meta);
  }

  async report(application: KnownApplication, found: Found, meta: CommandMeta): Promise<Answer<WrittenCarePlan>> {
    const { applicationId } = application;
    const sealed = await this.#sealed(application, found.text, meta);
    if (!sealed.ok) return sealed;
    const about = { applicationId, sealed: sealed.value, ...this.#by(meta) };
    switch (found.what) {
      case 'review':
        return this.#execute(applicationId, { type: 'ReviewCarePlan', ...about, outcome: found.outcome }, meta);
      case 'closure':
        return this.#execute(applicationId, { type: 'CloseCarePlan', ...about, outcome: found.outcome }, meta);
      case 'follow-up':
        return this.#execute(applicationId, { type: 'FollowUpCarePlan', ...about, outcome: found.outcome }, meta);
    }
  }

  /** Whether something is still due by the decision with this plan; refused where not, or where the day is after the voucher's last. */
  async #due(
    admitted: Admitted,
    version: VersionInput,
    { facts, meta }: { readonly facts: Readonly<Record<string, unknown>>; readonly meta: CommandMeta },
  ): Promise<Answer<true>> {
    const last = grantedBy(admitted).due?.validTo;
    if (last === undefined || version.effectiveFrom > last) return refused('effective-date-outside-validity');
    const looking = { actor: meta.actor, purpose: 'draft-care-plan', correlationId: meta.correlationId };
    const worked = await this.parts.work.of(admitted, asPlanSays(admitted, version, facts), looking);
    if (!worked.ok) return worked;
    return worked.value.entitled && worked.value.before.entitled ? answer(true) : refused('plan-not-entitled');
  }

  async #ofTheTeam(person: PersonId, zone: KnownApplication['zone'], on: LocalDate): Promise<boolean> {
    return (await this.parts.grants.of(person)).some(
      (grant) =>
        TEAM.some((role) => role === grant.role) &&
        (grant.zone === undefined || grant.zone === zone) &&
        holdsOn(grant, on),
    );
  }

  async #execute(id: string, command: CarePlanCommand, meta: CommandMeta): Promise<Answer<WrittenCarePlan>> {
    return answered(await this.parts.plans.execute(id, command, meta));
  }

  #sealed({ recipientId }: KnownApplication, text: string, { commandId }: CommandMeta) {
    return this.parts.sealing.seal(recipientId, commandId, {}, { health: { text } });
  }

  #by({ actor }: CommandMeta) {
    return { by: personId(actor), on: this.#today() };
  }

  #today(): LocalDate {
    return dateInRome(this.parts.clock.now());
  }
}

/** What was found of a plan on a day, in words that are sealed. */
export type Found =
  | { readonly what: 'review'; readonly outcome: ReviewOutcome; readonly text: string }
  | { readonly what: 'closure'; readonly outcome: ClosingOutcome; readonly text: string }
  | { readonly what: 'follow-up'; readonly outcome: FollowUpOutcome; readonly text: string };
