// A renewal begins from last year's file: what it said is carried over as far as this year's call asks it, the rest is asked again.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type ApplicationId, type CallId, type LocalDate, type PersonId } from '@buono/kernel';
import { readFacts, type CompiledCall, type Fact, type Facts } from '@buono/rules';
import { gathered } from '../../domain/application/findings.js';
import type { Admitted } from '../../domain/application/state.js';
import { actionOf } from '../call/action-of.js';
import { answer, refused, type Answer } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import type { ApplicantInput, ApplicationInput } from './content.js';
import { declaredIn, leftToSay, OF_THE_RECIPIENT, type AskedAgain } from './left-to-say.js';
import { Representation } from '../people/representation.js';
import { Sealing } from '../sealing.js';

/** What this year's application says otherwise. */
export interface RenewalInput {
  readonly call: CallId;
  readonly action?: string;
  readonly applicant?: ApplicantInput;
  /** Facts that changed, or that are asked again. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An application as it would be written, what was carried over, and what is still to be said. */
export interface PreparedRenewal {
  readonly input: ApplicationInput;
  readonly carried: readonly string[];
  readonly askAgain: readonly AskedAgain[];
}

export class PrepareRenewalQuery extends Query<Answer<PreparedRenewal>> {
  constructor(
    readonly from: ApplicationId,
    readonly renewal: RenewalInput,
    readonly actor: PersonId,
  ) {
    super();
  }
}

@QueryHandler(PrepareRenewalQuery)
export class PrepareRenewalHandler implements IQueryHandler<PrepareRenewalQuery> {
  constructor(
    private readonly calls: CallVersions,
    private readonly representation: Representation,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ from, renewal, actor }: PrepareRenewalQuery): Promise<Answer<PreparedRenewal>> {
    const found = await this.representation.inHand(from, actor);
    if (!found.ok) return found;
    const { application: past } = found.value;
    // Who was not admitted has nothing to renew, and writes a new application.
    if (past.status !== 'admitted') return refused('renewal-not-possible');
    const today = dateInRome(this.clock.now());
    const ready = await this.calls.inForce(renewal.call, today);
    if (ready === undefined) return refused('call-unknown');
    const action = await this.actionFor(past, ready.compiled, renewal.action);
    if (!action.ok) return action;
    const opened = await this.sealing.open(gathered(past), { actor, purpose: 'renew-application' });
    if (opened.erased.length > 0 || opened.recipient === undefined) return refused('data-erased');
    const { recipient, household } = opened;
    const askAgain = ready.compiled.actions.get(action.value)?.policies.renewal?.askAgain ?? [];
    const carried = carriedOver(opened.facts, { call: ready.compiled, askAgain, today });
    const facts = { ...carried, ...renewal.facts };
    // Who applied last year applies again in the same relation, unless it is said otherwise.
    const same = past.applicantId === actor && past.relation !== 'self' ? { relation: past.relation } : undefined;
    const applicant = renewal.applicant ?? same;
    // What is wrong with it is told, field by field, when the draft is started.
    const own = 'birthDate' in recipient ? { birthDate: recipient.birthDate } : {};
    const whole = { ...facts, ...own, comune: recipient.comune };
    const read = readFacts(ready.compiled.facts, whole, { source: 'declared' }, today);
    const left = { facts: read.ok ? read.facts : {}, again: askAgain, today };
    const input = { action: action.value, applicant, recipient, ...(household && { household }), facts };
    return answer({
      input,
      carried: Object.keys(carried).filter((name) => !Object.hasOwn(renewal.facts, name)),
      askAgain: leftToSay(ready.compiled, action.value, left),
    });
  }

  /** The action of this year's call that renews, where it names the past call among those that it renews. */
  private async actionFor(past: Admitted, call: CompiledCall, asked: string | undefined): Promise<Answer<string>> {
    const { compiled: pastCall } = await this.calls.numbered(past.callId, past.callVersion);
    const action = actionOf(call, asked ?? (call.actions.has(past.action) ? past.action : undefined));
    if (!action.ok) return action;
    const renews = call.actions.get(action.value)?.policies.renewal?.of ?? [];
    return renews.includes(pastCall.document.code) ? action : refused('renewal-not-foreseen');
  }
}

/** What this year's call asks of the family and last year's file knows: not what a registry said, which is asked anew. */
const carriedOver = (
  facts: Facts,
  {
    call,
    askAgain,
    today,
  }: { readonly call: CompiledCall; readonly askAgain: readonly string[]; readonly today: LocalDate },
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => {
      const declared = declaredIn(call, name);
      if (declared === undefined || askAgain.includes(name) || OF_THE_RECIPIENT.has(name)) return [];
      if (fact.state !== 'known' || fact.source === 'registry') return [];
      const value: unknown = fact.value;
      return fits(call, { name, value, fact, today }) ? [[name, value]] : [];
    }),
  );

/** Whether last year's value is one that this year's call takes: a type or a bound may have changed. */
const fits = (
  call: CompiledCall,
  {
    name,
    value,
    fact,
    today,
  }: { readonly name: string; readonly value: unknown; readonly fact: Fact; readonly today: LocalDate },
): boolean =>
  readFacts(call.facts, { [name]: value }, { source: 'declared', ...(fact.at && { at: fact.at }) }, today).ok;
