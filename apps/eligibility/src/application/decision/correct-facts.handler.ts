// Corrects facts of a received application: an officer says what stands instead, and why; what was declared stays beside it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId, type Instant } from '@buono/kernel';
import { readFacts, type CompiledCall, type Facts } from '@buono/rules';
import { examined } from '../../domain/application/examined.js';
import type { CorrectFacts } from '../../domain/application/commands.js';
import { answer, answered, refused, type Answer, type Wrong } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { byClass } from '../application/content.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** What stands instead (null = there is none), why, and the paper that shows it. */
export interface CorrectionInput {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly basis?: string;
}

export class CorrectFactsCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: CorrectionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(CorrectFactsCommand)
export class CorrectFactsHandler implements ICommandHandler<CorrectFactsCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, input, meta }: CorrectFactsCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const now = this.clock.now();
    const { state: application } = await this.applications.find(id);
    const correct = { type: 'CorrectFacts', names: Object.keys(input.facts), by, on: dateInRome(now) } as const;
    // Decided meanwhile: only the repetition of an earlier request still has an answer, its first one.
    if (application.status === 'admitted' || application.status === 'refused')
      return answered(await this.applications.execute(id, { ...correct, sealed: {} } satisfies CorrectFacts, meta));
    const work = examined(application, by);
    if ('refusal' in work) return refused(work.refusal);
    const { callId, callVersion, recipientId } = work.received;
    const { compiled } = await this.calls.numbered(callId, callVersion);
    const facts = correctedFacts(compiled, input, now);
    if (!facts.ok) return facts;
    // The words may tell of health whatever the facts are: they are sealed as an officer's other notes.
    const correction = { at: now, names: correct.names, reason: input.reason };
    const beside = { health: { correction } };
    const sealed = await this.sealing.seal(recipientId, meta.commandId, byClass(compiled, facts.value), beside);
    if (!sealed.ok) return sealed;
    return answered(await this.applications.execute(id, { ...correct, sealed: sealed.value }, meta));
  }
}

/** The facts as an officer corrects them; by an act, also those that the assessment unit found. */
export const correctedFacts = (
  call: CompiledCall,
  { facts: given, basis, byAct = false }: Pick<CorrectionInput, 'facts' | 'basis'> & { readonly byAct?: boolean },
  at: Instant,
): Answer<Facts> => {
  const wrong: Wrong[] = Object.keys(given).flatMap((name) => notTheirs(call, name, byAct));
  const origin = { source: 'officer', at, ...(basis !== undefined && { ref: basis }) } as const;
  const read = readFacts(call.facts, given, origin, dateInRome(at));
  if (!read.ok) wrong.push(...read.problems.map(({ place, what }) => ({ field: `facts.${place}`, detail: what })));
  if (Object.keys(given).length === 0) wrong.push({ field: 'facts', detail: 'indica almeno un dato da correggere' });
  return read.ok && wrong.length === 0 ? answer(read.facts) : refused('facts-wrong', wrong);
};

const notTheirs = (call: CompiledCall, name: string, byAct: boolean): readonly Wrong[] => {
  const declaration = call.facts.get(name);
  const field = `facts.${name}`;
  if (declaration?.source === 'assessment' && !byAct)
    return [
      { field, detail: `«${declaration.label}» lo accerta l’unità di valutazione: chiedi a lei una nuova valutazione` },
    ];
  if (declaration?.source === 'derived')
    return [{ field, detail: `«${declaration.label}» si ricava dagli altri dati: correggi quelli` }];
  return [];
};
