// Where every step of a procedure passes: what was written is sealed, the arrival is noted, the application decides.
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type ApplicationId, type Clock, type Instant } from '@buono/kernel';
import { readFacts, type CompiledCall } from '@buono/rules';
import type { AskedCommand, Asking, ProcedureCommand } from '../../domain/application/procedure/commands.js';
import type { Acting } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { answer, answered, refused, type Answer, type Wrong } from '../answer.js';
import type { CallVersions } from '../call/call-versions.js';
import { byClass, type FactsByClass } from '../application/content.js';
import type { Applications } from '../ports.js';
import type { Representation } from '../people/representation.js';
import type { BesideFacts, Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

type Without<C> = C extends AskedCommand ? Omit<C, keyof Asking | 'underMandate'> : never;

/** A command of the procedure, before it is known who asks, when, and what they wrote. */
export type Asked = Without<AskedCommand>;

/** What somebody writes with a step: all of it is sealed under the recipient. */
export interface Said {
  readonly beside?: BesideFacts;
  /** Facts that are declared anew, as the catalogue types them. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A step on its way: who acts under a mandate is named. */
interface Step {
  readonly asked: Asked;
  readonly said: Said;
  readonly acting: Acting;
}

/** What the desk works with. */
export interface DeskParts {
  readonly applications: Applications;
  readonly calls: CallVersions;
  readonly sealing: Sealing;
  readonly representation: Representation;
  readonly clock: Clock;
}

export class ProcedureDesk {
  constructor(private readonly parts: DeskParts) {}

  /** Takes a step of the office. */
  take(id: ApplicationId, asked: Asked, said: Said, meta: CommandMeta): Promise<Answer<WrittenApplication>> {
    return this.step(id, { asked, said, acting: {} }, meta);
  }

  /** Takes a step of the family, or of who acts for it under a mandate that holds. */
  async takeForFamily(
    id: ApplicationId,
    asked: Asked,
    said: Said,
    meta: CommandMeta,
  ): Promise<Answer<WrittenApplication>> {
    const found = await this.parts.representation.inHand(id, personId(meta.actor));
    return found.ok ? this.step(id, { asked, said, acting: found.value.acting }, meta) : found;
  }

  private async step(
    id: ApplicationId,
    { asked, said, acting }: Step,
    meta: CommandMeta,
  ): Promise<Answer<WrittenApplication>> {
    const { applications, sealing, clock } = this.parts;
    const at = clock.now();
    const { state: application } = await applications.find(id);
    if (application.status === 'none') return refused('application-unknown');
    const facts = await this.declared(application, said.facts ?? {}, at);
    if (!facts.ok) return facts;
    const sealed = await sealing.seal(application.recipientId, meta.commandId, facts.value, said.beside ?? {});
    if (!sealed.ok) return sealed;
    const asking: Asking = { by: personId(meta.actor), at, sealed: sealed.value };
    const command: ProcedureCommand = { ...asked, ...asking, ...acting };
    return answered(await applications.execute(id, command, meta));
  }

  private async declared(
    application: KnownApplication,
    given: Readonly<Record<string, unknown>>,
    at: Instant,
  ): Promise<Answer<FactsByClass>> {
    if (Object.keys(given).length === 0 || !('callVersion' in application)) return answer({});
    const { compiled } = await this.parts.calls.numbered(application.callId, application.callVersion);
    return declaredAnew(compiled, given, at);
  }
}

/** Facts that a family declares after the receipt: any that they may declare, but who the recipient is. */
export const declaredAnew = (
  call: CompiledCall,
  given: Readonly<Record<string, unknown>>,
  at: Instant,
): Answer<FactsByClass> => {
  const wrong: Wrong[] = Object.keys(given).flatMap((name) => {
    const source = call.facts.get(name)?.source;
    const fixed = name === 'birthDate' || name === 'comune' || source === 'assessment' || source === 'derived';
    return fixed ? [{ field: `facts.${name}`, detail: `«${name}» non si dichiara qui: togli questo dato` }] : [];
  });
  const read = readFacts(call.facts, given, { source: 'declared', at }, dateInRome(at));
  if (!read.ok) wrong.push(...read.problems.map(({ place, what }) => ({ field: `facts.${place}`, detail: what })));
  return read.ok && wrong.length === 0 ? answer(byClass(call, read.facts)) : refused('facts-wrong', wrong);
};
