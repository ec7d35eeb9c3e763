// Care plans as they are read: by who sees the file, their words opened under a purpose that is recorded.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf, waitForPosition, type Page, type Reply } from '@buono/http';
import { applicationId, Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { CarePlanLists, CarePlans, NO_DAY } from '../../../application/care-plan/care-plan-ports.js';
import { planDifferences, type PlanText } from '../../../application/care-plan/plan-text.js';
import { Representation } from '../../../application/people/representation.js';
import { Sealing } from '../../../application/sealing.js';
import {
  nextFollowUp,
  versionOn,
  type CarePlan,
  type KnownCarePlan,
  type PlanVersion,
} from '../../../domain/care-plan/state.js';
import { ApplicationDoor, staffZones } from '../application/application-door.js';
import { eligibilityProblem } from '../problems.js';
import type {
  CarePlanLineView,
  CarePlanView,
  CarePlanWrittenView,
  PlanDifferencesView,
} from './care-plan-views.dto.js';
import type { CarePlansQuery, CarePlanVersionView, PlanDifferencesQuery } from './care-plans.dto.js';

/** Where care plans are found. */
@Injectable()
export class CarePlanSources {
  constructor(
    readonly plans: CarePlans,
    readonly lists: CarePlanLists,
    readonly sealing: Sealing,
    readonly clock: Clock,
  ) {}
}

@Injectable()
export class CarePlanReading {
  constructor(
    private readonly sources: CarePlanSources,
    private readonly door: ApplicationDoor,
    private readonly representation: Representation,
  ) {}

  /** The file in the hands of its people. */
  async inHand(id: string, principal: Principal) {
    const found = await this.representation.inHand(applicationId(id), principal.actorId);
    if (!found.ok) throw eligibilityProblem(found.refusal);
    return found.value;
  }

  /** The plan with all its words. */
  async show(id: string, principal: Principal): Promise<CarePlanView> {
    const { purpose } = await this.door.known(id, principal);
    const plan = await this.#plan(id);
    const { versions, reviews, closed, followUps } = plan;
    const answers = versions.flatMap((version) => version.answers);
    const closures = closed === undefined ? [] : [closed];
    const said = [...versions, ...answers, ...reviews, ...closures, ...followUps];
    const boxes = said.map(({ sealed }) => sealed ?? {});
    const opened = await this.sources.sealing.openEach(boxes, { actor: principal.actorId, purpose });
    const open = new Map<object, (typeof opened)[number]>(said.map((one, index) => [one, opened[index] ?? NOTHING]));
    const textOf = (one: object) => textFrom(open.get(one)?.text);
    const found = (one: { readonly on: LocalDate; readonly outcome: string }) => ({
      ...{ on: one.on, outcome: one.outcome },
      ...textOf(one),
    });
    const today = versionOn(plan, this.#today())?.version;
    const { version: _last, inForce: _inForce, answerBy: _by, ...standing } = this.written(plan);
    return {
      ...standing,
      ...{ callId: plan.callId, zone: plan.zone },
      ...(today !== undefined && { versionToday: today }),
      ...(closed !== undefined && { closedOn: closed.on, closure: found(closed) }),
      versions: versions.map((version) => ({
        ...versionView(version),
        ...wordsOf(open.get(version)?.plan),
        answers: version.answers.map((one) => {
          const { text } = textOf(one);
          return { agrees: one.agrees, on: one.on, ...(text !== undefined && { reason: text }) };
        }),
      })),
      reviews: reviews.map(found),
      followUps: followUps.map((one) => ({ ...found(one), dueOn: one.dueOn })),
    };
  }

  /** What a version says otherwise than another. */
  async differences(
    id: string,
    { from, to }: PlanDifferencesQuery,
    principal: Principal,
  ): Promise<PlanDifferencesView> {
    const { purpose } = await this.door.known(id, principal);
    const { versions } = await this.#plan(id);
    const both = [from, to].map((wanted) => versions.find(({ version }) => version === wanted));
    const [first, second] = both;
    if (first === undefined || second === undefined) throw eligibilityProblem('plan-unknown');
    const looking = { actor: principal.actorId, purpose };
    const opened = await this.sources.sealing.openEach([first.sealed, second.sealed], looking);
    const [before, now] = opened.map(({ plan }) => plan);
    if (before === undefined || now === undefined) throw eligibilityProblem('data-erased');
    return {
      ...{ from, to, ...(now.reason !== undefined && { reason: now.reason }) },
      differences: planDifferences({ ...first, text: before }, { ...second, text: now }),
    };
  }

  /** The inbox of the caller's zones, what is due first. */
  async list(
    asked: { readonly query: CarePlansQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<CarePlanLineView>> {
    const { lists } = this.sources;
    await waitForPosition(lists, asked.atLeast, reply);
    const { zone, status, awaits, caseManager, late, limit = PAGE_SIZE, cursor } = asked.query;
    const held = staffZones(asked.principal);
    const zones = zone === undefined ? held : held === 'all' ? [zone] : held.filter((own) => own === zone);
    const today = this.#today();
    const filter = {
      ...(zones !== 'all' && { zones }),
      ...(status !== undefined && { status }),
      ...(awaits !== undefined && { awaits }),
      ...(caseManager !== undefined && { caseManager }),
      ...(late === 'true' && { dueBefore: today }),
    };
    const [dueOn, id] = cursor === undefined ? [] : decodeCursor(cursor);
    const after = id !== undefined && { after: { dueOn: String(dueOn), applicationId: String(id) } };
    const lines = await lists.list(filter, { limit: limit + 1, ...after });
    return pageOf(
      lines,
      limit,
      (line) => ({ ...line, late: line.dueOn !== undefined && today > line.dueOn }),
      (line) => [line.dueOn ?? NO_DAY, line.applicationId],
    );
  }

  /** A plan right after a command. */
  written(plan: CarePlan): CarePlanWrittenView {
    const last = plan.status === 'none' ? undefined : plan.versions.at(-1);
    if (plan.status === 'none' || last === undefined) throw new Error('a care plan was written and is not there');
    const next = nextFollowUp(plan);
    return {
      ...{ applicationId: plan.applicationId, status: plan.status, version: last.version },
      inForce: last.inForceOn !== undefined,
      ...(last.answerBy !== undefined && { answerBy: last.answerBy }),
      ...(plan.nextReviewOn !== undefined && { nextReviewOn: plan.nextReviewOn }),
      ...(next !== undefined && { nextFollowUpOn: next }),
    };
  }

  async #plan(id: string): Promise<KnownCarePlan> {
    const { state } = await this.sources.plans.find(id);
    if (state.status === 'none') throw notFound();
    return state;
  }

  #today(): LocalDate {
    return dateInRome(this.sources.clock.now());
  }
}

const NOTHING = { facts: {}, said: [], corrections: [], erased: [] } as const;

const textFrom = (text: string | undefined): { readonly text?: string } => (text === undefined ? {} : { text });

const wordsOf = (plan: PlanText | undefined): Partial<PlanText> => plan ?? {};

const versionView = (found: PlanVersion): Omit<CarePlanVersionView, 'answers'> => {
  const { version, actNumber, by: author, caseManager, on: draftedOn, effectiveFrom, reviewsOn, agreedBy } = found;
  const { answerBy, adopted, inForceOn, notCarried } = found;
  return {
    ...{ version, actNumber, author, caseManager, draftedOn, effectiveFrom, reviewsOn, agreedBy },
    membersNeeded: found.terms.members,
    ...(answerBy !== undefined && { answerBy }),
    ...(adopted !== undefined && {
      adopted: { ground: adopted.ground, actNumber: adopted.actNumber, on: adopted.on },
    }),
    ...(inForceOn !== undefined && { inForceOn }),
    ...(notCarried !== undefined && { notCarried }),
  };
};
