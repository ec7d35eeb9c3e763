// Saves one step of a draft: what the step says takes the place of what stood there, all else stays as it was written.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { readFacts, type Facts } from '@buono/rules';
import type { KnownApplication } from '../../domain/application/state.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import type { ReadyCall } from '../call/call-versions.js';
import type { ApplicantInput, ApplicationInput } from './content.js';
import { ContentDesk } from './content-desk.js';
import { leftToSay, OF_THE_RECIPIENT, type AskedAgain } from './left-to-say.js';
import { Applications } from '../ports.js';
import type { RecipientData } from './recipient.js';
import { Representation } from '../people/representation.js';
import { Sealing, type OpenedBoxes } from '../sealing.js';
import type { WrittenApplication } from './start-draft.handler.js';

/** One step: only what it says is changed; `forget` names facts that are taken out. */
export interface StepInput extends Partial<Omit<ApplicationInput, 'facts'>> {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly forget: readonly string[];
}

/** The draft after a step, and what is still to be said before it is complete. */
export type SavedStep = WrittenApplication & { readonly leftToSay: readonly AskedAgain[] };

/** `meta.ifMatch` is required: what another device saved meanwhile is never lost. */
export class SaveStepCommand extends Command<Answer<SavedStep>> {
  constructor(
    readonly application: ApplicationId,
    readonly step: StepInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SaveStepCommand)
export class SaveStepHandler implements ICommandHandler<SaveStepCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly desk: ContentDesk,
    private readonly representation: Representation,
    private readonly sealing: Sealing,
  ) {}

  async execute({ application: id, step, meta }: SaveStepCommand): Promise<Answer<SavedStep>> {
    const by = personId(meta.actor);
    const found = await this.representation.inHand(id, by);
    if (!found.ok) return found;
    const { application, acting, arrivedAt: now, on } = found.value;
    const ready = await this.desk.callOn(application.callId, on);
    if (ready === undefined) return refused('call-unknown');
    const looking = { actor: meta.actor, purpose: 'continue-draft', correlationId: meta.correlationId };
    const opened = await this.sealing.open([application.sealed], looking);
    if (opened.erased.length > 0 || opened.recipient === undefined) return refused('data-erased');
    const input = merged(said(application, opened, opened.recipient), step);
    const { applicationId, recipientId, applicantId } = application;
    if (!(await this.desk.isAbout(input, recipientId))) return refused('recipient-differs');
    const standing =
      applicantId === recipientId ? {} : await this.representation.standing(recipientId, applicantId, on);
    const whose = { applicationId, recipientId, applicantId };
    const written = await this.desk.write(input, { ...whose, ready, standing, now, commandId: meta.commandId });
    if (!written.ok) return written;
    const change = { type: 'ChangeDraft', by, ...written.value, ...acting } as const;
    const saved = answered(await this.applications.execute(id, change, meta));
    if (!saved.ok) return saved;
    return answer({
      ...saved.value,
      leftToSay: leftOf(input, ready, { action: written.value.action, on: dateInRome(now) }),
    });
  }
}

/** What the draft says now, as it would be written whole. */
const said = (
  { action, relation, mandate: dates, declarations }: KnownApplication,
  { facts, household, mandate }: OpenedBoxes,
  recipient: RecipientData,
): ApplicationInput => {
  const applicant: ApplicantInput = {
    relation,
    ...(mandate !== undefined && { mandate }),
    ...(dates?.from !== undefined && { mandateFrom: dates.from }),
    ...(dates?.to !== undefined && { mandateTo: dates.to }),
  };
  return {
    ...{ action, recipient, applicant, facts: declared(facts, household !== undefined) },
    ...(household !== undefined && { household }),
    // A newer version of the declarations is accepted by whoever has read it, never by the way.
    ...(declarations !== undefined && { declarations }),
  };
};

/** Facts as they were given: those that the recipient's data or the list of members say stand there. */
const declared = (facts: Facts, counted: boolean): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => {
      const ofRecipient = name === 'birthDate' || name === 'comune' || (counted && OF_THE_RECIPIENT.has(name));
      return ofRecipient ? [] : [[name, fact.state === 'known' ? fact.value : null]];
    }),
  );

const merged = (before: ApplicationInput, { facts, forget, ...step }: StepInput): ApplicationInput => {
  const kept = Object.entries(before.facts).filter(([name]) => !forget.includes(name));
  return { ...before, ...step, facts: { ...Object.fromEntries(kept), ...facts } };
};

const leftOf = (
  { recipient, facts }: ApplicationInput,
  { compiled }: ReadyCall,
  { action, on: today }: { readonly action: string; readonly on: ReturnType<typeof dateInRome> },
): readonly AskedAgain[] => {
  const own = 'birthDate' in recipient ? { birthDate: recipient.birthDate } : {};
  const read = readFacts(compiled.facts, { ...facts, ...own, comune: recipient.comune }, { source: 'declared' }, today);
  return leftToSay(compiled, action, { facts: read.ok ? read.facts : {}, again: [], today });
};
