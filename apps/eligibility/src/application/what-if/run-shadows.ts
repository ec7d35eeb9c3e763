// Evaluates what was just evaluated or decided under the shadow of its call too, and notes what comes out otherwise.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type ApplicationId, type Instant } from '@buono/kernel';
import { compileCall, type CallDocument, type CompiledCall } from '@buono/rules';
import type { Evaluation } from '../../domain/application/evaluation.js';
import { runsAt, type KnownShadow } from '../../domain/shadow/decider.js';
import type { ShadowAnswer } from '../../domain/shadow/events.js';
import { evaluateFacts, type Evaluations, type Examinable } from '../decision/evaluations.js';
import type { CallVersions } from '../call/call-versions.js';
import type { Applications } from '../ports.js';
import type { Shadows } from './shadow-ports.js';

/** What the rules in force answered, when, and to which event of the log. */
export interface Passing {
  readonly applicationId: ApplicationId;
  readonly evaluation: Evaluation;
  readonly about: 'evaluation' | 'decision';
  readonly at: Instant;
  readonly eventId: string;
  readonly correlationId: string;
}

/** What running shadows needs. */
export interface ShadowParts {
  readonly shadows: Shadows;
  readonly applications: Applications;
  readonly evaluations: Evaluations;
  readonly versions: CallVersions;
}

const MOST_COMPILED = 50;

export class RunShadows {
  private readonly compiled = new Map<string, CompiledCall>();

  constructor(private readonly parts: ShadowParts) {}

  /** Has no effect on the application. What is not in the office's hands any more, or is erased, is left out. */
  async beside(passing: Passing): Promise<void> {
    const { state: application } = await this.parts.applications.find(passing.applicationId);
    if (!isExaminable(application)) return;
    const { state: shadow } = await this.parts.shadows.find(application.callId);
    if (!runsAt(shadow, passing.at)) return;
    const answers = await this.answers(passing, application, shadow);
    if (answers === undefined || !differ(answers.inForce, answers.shadow)) return;
    const { applicationId, about, at, evaluation, eventId, correlationId } = passing;
    const whose = { shadowId: shadow.shadowId, applicationId, about, callVersion: evaluation.callVersion };
    const note = { type: 'NoteDifference', ...whose, ...onlyWhatDiffers(answers), on: dateInRome(at), at } as const;
    const meta = {
      commandId: uuidV5('shadow', eventId),
      actor: 'process:run-shadows',
      correlationId,
      causationId: eventId,
    };
    await this.parts.shadows.execute(application.callId, note, meta);
  }

  private async answers(
    { evaluation, correlationId }: Passing,
    application: Examinable,
    shadow: KnownShadow,
  ): Promise<Answers | undefined> {
    const looking = { actor: shadow.by, purpose: 'shadow-rules', correlationId };
    const facts = await this.parts.evaluations.factsOf(application, looking);
    if (!facts.ok) return undefined;
    const ready = await this.parts.versions.numbered(application.callId, evaluation.callVersion);
    const compiled = this.compiledOf(shadow);
    const other = evaluateFacts({ ...ready, compiled }, facts.value, application, evaluation.evaluatedOn);
    return { inForce: answerOf(evaluation), shadow: answerOf(other.evaluation) };
  }

  private compiledOf({ shadowId, document }: KnownShadow): CompiledCall {
    const known = this.compiled.get(shadowId) ?? compileCall(JSON.parse(document) as CallDocument);
    if (this.compiled.size >= MOST_COMPILED) this.compiled.clear();
    this.compiled.set(shadowId, known);
    return known;
  }
}

interface Answers {
  readonly inForce: ShadowAnswer;
  readonly shadow: ShadowAnswer;
}

const isExaminable = (application: { readonly status: string }): application is Examinable =>
  ['received', 'admitted', 'refused'].includes(application.status);

const answerOf = ({ outcome, due, score, criteria }: Evaluation): ShadowAnswer => ({
  outcome,
  valueCents: due?.valueCents ?? 0,
  ...(score !== undefined && { score }),
  criteria: Object.fromEntries(criteria.map(({ id, outcome: found }) => [id, found])),
});

const differ = (a: ShadowAnswer, b: ShadowAnswer): boolean =>
  a.outcome !== b.outcome || a.valueCents !== b.valueCents || a.score !== b.score || otherwise(a, b).length > 0;

const otherwise = (a: ShadowAnswer, b: ShadowAnswer): readonly string[] =>
  [...new Set([...Object.keys(a.criteria), ...Object.keys(b.criteria)])].filter(
    (id) => a.criteria[id] !== b.criteria[id],
  );

const onlyWhatDiffers = ({ inForce, shadow }: Answers): Answers => {
  const ids = otherwise(inForce, shadow);
  const only = (answer: ShadowAnswer): ShadowAnswer => ({
    ...answer,
    criteria: Object.fromEntries(Object.entries(answer.criteria).filter(([id]) => ids.includes(id))),
  });
  return { inForce: only(inForce), shadow: only(shadow) };
};
