// The queue of checks at work: within the day's quota of each registry, once at a time, recorded whatever comes of it.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import {
  applicationId,
  codiceFiscale,
  isHealthCode,
  dateInRome,
  type ApplicationId,
  type Clock,
  type CodiceFiscale,
  type LocalDate,
} from '@buono/kernel';
import type { Answered } from '@buono/registries';
import type { Facts } from '@buono/rules';
import { CHECKED_SERVICES, waitingChecks } from '../../domain/application/checks.js';
import type { ApplicationCommand } from '../../domain/application/commands.js';
import type { CheckedService } from '../../domain/application/events.js';
import { gathered } from '../../domain/application/findings.js';
import { nextAttempt } from '../../domain/application/retries.js';
import type { Check, Received } from '../../domain/application/state.js';
import type { CallVersions } from '../call/call-versions.js';
import type { CheckLine, CheckQueue } from './check-queue.js';
import { byClass } from '../application/content.js';
import type { Applications } from '../ports.js';
import { perDayOf, type Registries } from './registries.js';
import { attestationFor, iseeFacts, residenceFacts } from './registry-facts.js';
import type { Sealing } from '../sealing.js';

/** What the queue works with. */
export interface CheckParts {
  readonly applications: Applications;
  readonly queue: CheckQueue;
  readonly registries: Registries;
  readonly calls: CallVersions;
  readonly sealing: Sealing;
  readonly clock: Clock;
}

const AT_ONCE = 50;
const WAIT_MS = 5_000;
const ACTOR = 'process:registry-checks';

/** Whose check it is, and under which request it is asked. */
interface Turn {
  readonly application: Received;
  readonly check: Check;
  readonly requestId: string;
}

export class RunChecks {
  constructor(private readonly parts: CheckParts) {}

  /** One round over all registries; answers how many checks it dealt with. */
  async run(): Promise<number> {
    let dealt = 0;
    for (const service of CHECKED_SERVICES) dealt += await this.#serve(service);
    return dealt;
  }

  async #serve(service: CheckedService): Promise<number> {
    const { queue, registries, clock } = this.parts;
    const perDay = perDayOf(registries, service);
    // Only a queue that knows of every call made can tell what is left of the day's quota.
    if (perDay === undefined || !(await queue.caughtUp(WAIT_MS))) return 0;
    const now = clock.now();
    const left = perDay - (await queue.callsOn(service, dateInRome(now)));
    const due = left > 0 ? await queue.due(service, now, Math.min(left, AT_ONCE)) : [];
    for (const line of due) await this.#take(line, service);
    return due.length;
  }

  async #take({ applicationId: id, checkId }: CheckLine, service: CheckedService): Promise<void> {
    const { state } = await this.parts.applications.find(applicationId(id));
    const check = waitingChecks(state).find((waiting) => waiting.checkId === checkId);
    // The same attempt is the same request and the same command, also after a crash between asking and recording.
    const attempt = check === undefined ? 'dropped' : String(check.attempts + 1);
    const requestId = uuidV5('registry-request', checkId, attempt);
    const commandId = uuidV5('registry-answer', checkId, attempt);
    const meta: CommandMeta = { commandId, actor: ACTOR, correlationId: requestId };
    if (check === undefined || state.status !== 'received') return this.#leave(id, { checkId, service }, meta);
    const command = await this.#ask({ application: state, check, requestId }, meta);
    await this.#execute(state.applicationId, command, meta);
  }

  // The application was decided or given up meanwhile: the check leaves the queue, nobody is asked.
  #leave(id: string, about: Pick<Check, 'checkId' | 'service'>, meta: CommandMeta): Promise<void> {
    const now = this.parts.clock.now();
    const nobody = { requestId: meta.correlationId, purposeId: '', at: now, reason: 'dropped', retryAt: now };
    return this.#execute(applicationId(id), { type: 'DeferCheck', ...about, ...nobody }, meta);
  }

  async #execute(id: ApplicationId, command: ApplicationCommand, meta: CommandMeta): Promise<void> {
    const outcome = await this.parts.applications.execute(id, command, meta);
    if (!outcome.accepted) throw new Error(`a registry's answer to ${id} was refused: ${outcome.refusal}`);
  }

  async #ask({ application, check, requestId }: Turn, meta: CommandMeta): Promise<ApplicationCommand> {
    const looking = { actor: ACTOR, purpose: 'check-registry', correlationId: requestId };
    const opened = await this.parts.sealing.open(gathered(application), looking);
    const { checkId, service } = check;
    const now = this.parts.clock.now();
    const about = { checkId, service, requestId };
    if (opened.recipient === undefined)
      return { type: 'DeferCheck', ...about, purposeId: '', at: now, reason: 'erased', retryAt: nextAttempt(5, now) };
    const fiscalCode = codiceFiscale(opened.recipient.fiscalCode);
    // Registers know nobody by a code of a health authority: what would be asked of them is for the office to find.
    if (isHealthCode(fiscalCode))
      return {
        type: 'DeferCheck',
        ...about,
        purposeId: '',
        at: now,
        reason: 'no-fiscal-code',
        retryAt: nextAttempt(5, now),
      };
    const { answer, facts } = await this.#factsFrom({ application, check, requestId }, fiscalCode, opened.facts);
    const call = { ...about, purposeId: answer.purposeId, at: answer.at };
    if (answer.outcome === 'no-answer') {
      const retryAt = nextAttempt(check.attempts + 1, now, answer.retryAt);
      return { type: 'DeferCheck', ...call, reason: answer.reason, retryAt };
    }
    const { compiled } = await this.parts.calls.numbered(application.callId, application.callVersion);
    const sealed = await this.parts.sealing.seal(application.recipientId, meta.commandId, byClass(compiled, facts));
    if (!sealed.ok) return { type: 'DeferCheck', ...call, reason: 'erased', retryAt: nextAttempt(5, now) };
    const names = Object.keys(facts);
    return { type: 'AnswerCheck', ...call, outcome: answer.outcome, names, sealed: sealed.value };
  }

  async #factsFrom({ application, check, requestId }: Turn, fiscalCode: CodiceFiscale, declared: Facts) {
    const { isee, residence } = this.parts.registries;
    const on: LocalDate = application.submittedOn;
    const asking = { application: application.applicationId, requestId, fiscalCode, on };
    const kind = declared['iseeKind']?.state === 'known' ? String(declared['iseeKind'].value) : undefined;
    if (check.service === 'inps-isee' && isee !== undefined) {
      const answer = await isee.registry.attestations({ ...asking, benefitCode: isee.benefitCode });
      const found = attestationFor(valueOf(answer) ?? [], on, kind);
      return { answer, facts: iseeFacts(found, originOf(answer)) };
    }
    if (residence === undefined) throw new Error(`no registry for ${check.service}`);
    const answer = await residence.registry.residence(asking);
    const belfioreOf = (istat: string) => this.parts.registries.belfioreOf(istat);
    return { answer, facts: residenceFacts(valueOf(answer), belfioreOf, originOf(answer)) };
  }
}

const valueOf = <T>(answer: Answered<T>): T | undefined => (answer.outcome === 'found' ? answer.value : undefined);

const originOf = ({ at, service, requestId }: Answered<unknown>) =>
  ({ source: 'registry', at, ref: `${service} ${requestId}` }) as const;
