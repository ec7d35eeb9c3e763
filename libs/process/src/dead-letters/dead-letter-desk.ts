// The desk of dead letters: what waits in a context, and what people did about it, from its bus and its log.
import type { CommandMeta, Executor, PastEvent } from '@buono/event-store';
import { notFound } from '@buono/http';
import type { PersonId } from '@buono/kernel';
import { UnknownDeadLetter, type Consumed, type DeadLetter, type MessageBus } from '@buono/messaging';
import {
  letterAggregate,
  mayMoveMoney,
  type LetterCommand,
  type LetterEvent,
  type LetterFacts,
  type LetterRefusal,
  type LetterState,
  type SkipReason,
} from './letter-acts.js';

/** Where a context keeps its dead letters, and records what is done with them. */
export interface LettersOfContext {
  readonly bus: Pick<MessageBus, 'deadLetters' | 'replay' | 'skip'>;
  readonly executor: Pick<Executor, 'execute' | 'history' | 'load'>;
}

/** The contexts of the process, by name. */
export abstract class ContextBuses {
  abstract of(context: string): LettersOfContext | undefined;
}

/** A letter that waits, with what people did about it. */
export interface Waiting {
  readonly letter: DeadLetter;
  readonly state: LetterState;
}

/** One letter, waiting or skipped, with every act on it. */
export interface LetterFile {
  readonly waiting: DeadLetter | undefined;
  readonly state: LetterState;
  readonly acts: readonly PastEvent<LetterEvent>[];
}

/** A skip as somebody asks for it. */
export interface SkipAct {
  readonly reason: SkipReason;
  readonly actNumber: string;
  readonly by: PersonId;
}

/** What came of an act: the refusal, or the letter as it is now. */
export type Acted = { readonly refusal: LetterRefusal } | { readonly file: LetterFile };

const GONE =
  'Questo messaggio non è fra quelli fermi: forse è già stato riconsegnato o saltato. Guarda l’elenco dei messaggi fermi.';

/** Reads and acts; the log has an act before the bus does. */
export class DeadLetterDesk {
  constructor(private readonly contexts: ContextBuses) {}

  /** Those that wait, oldest first, from after a key on; one more than `limit`, so that it is known whether there are more. */
  async waiting(
    context: string,
    asked: { readonly limit: number; readonly consumer?: string; readonly after?: string },
  ) {
    const { limit, consumer, after } = asked;
    const { bus, executor } = this.of(context);
    const letters = await bus.deadLetters(consumer === undefined ? {} : { group: consumer });
    const page = letters
      .filter((letter) => after === undefined || keyOf(letter) > after)
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      .slice(0, limit + 1);
    return Promise.all(
      page.map(async (letter): Promise<Waiting> => ({
        letter,
        state: (await executor.load(letterAggregate, letter.id)).state,
      })),
    );
  }

  /** One of them, also after it was skipped; 404 when it was never there or took effect. */
  async file(context: string, letterId: string): Promise<LetterFile> {
    const { executor } = this.of(context);
    const [waiting, { state }, acts] = await Promise.all([
      this.find(context, letterId),
      executor.load(letterAggregate, letterId),
      executor.history(letterAggregate, letterId),
    ]);
    if (waiting === undefined && state.skipped === undefined) throw notFound(GONE);
    return { waiting, state, acts };
  }

  /** Records who hands it over, then does. @throws GroupNotSubscribed */
  async handOver(context: string, letterId: string, by: PersonId, meta: CommandMeta): Promise<Consumed> {
    const { bus, executor } = this.of(context);
    const letter = factsOf(await this.needed(context, letterId));
    await executor.execute(letterAggregate, letterId, { type: 'HandOver', letter, by }, meta);
    try {
      return await bus.replay(letterId);
    } catch (error) {
      if (error instanceof UnknownDeadLetter) throw notFound(GONE);
      throw error;
    }
  }

  /** Skips it, or asks a second person to; the record comes before the letter goes. */
  async skip(context: string, letterId: string, act: SkipAct, meta: CommandMeta): Promise<Acted> {
    const known = await this.find(context, letterId);
    if (known === undefined) return { file: await this.file(context, letterId) };
    const byTwo = mayMoveMoney(known.message.type);
    return this.act(context, letterId, { type: 'Skip', letter: factsOf(known), ...act, byTwo }, meta);
  }

  /** What the second person says of a skip. */
  async decide(
    context: string,
    letterId: string,
    command: Extract<LetterCommand, { readonly type: 'ConfirmSkip' | 'DismissSkip' }>,
    meta: CommandMeta,
  ): Promise<Acted> {
    const { state, waiting } = await this.file(context, letterId);
    if (waiting === undefined && state.proposal !== undefined) throw notFound(GONE);
    return this.act(context, letterId, command, meta);
  }

  private async act(context: string, letterId: string, command: LetterCommand, meta: CommandMeta): Promise<Acted> {
    const { bus, executor } = this.of(context);
    const outcome = await executor.execute(letterAggregate, letterId, command, meta);
    if (!outcome.accepted) return { refusal: outcome.refusal };
    if (outcome.state.skipped !== undefined)
      await bus.skip(letterId).catch((error: unknown) => {
        // Somebody else was faster, or this is the second time that it is asked.
        if (!(error instanceof UnknownDeadLetter)) throw error;
      });
    return { file: await this.file(context, letterId) };
  }

  private async find(context: string, letterId: string): Promise<DeadLetter | undefined> {
    return (await this.of(context).bus.deadLetters()).find(({ id }) => id === letterId);
  }

  private async needed(context: string, letterId: string): Promise<DeadLetter> {
    const letter = await this.find(context, letterId);
    if (letter === undefined) throw notFound(GONE);
    return letter;
  }

  private of(context: string): LettersOfContext {
    const letters = this.contexts.of(context);
    if (letters === undefined)
      throw notFound('Non c’è nessun contesto con questo nome. Usa eligibility, issuance, redemption o reporting.');
    return letters;
  }
}

/** What orders letters and continues a list of them. */
export const keyOf = ({ failedAt, id }: DeadLetter): string => `${failedAt} ${id}`;

const factsOf = ({ group, message, attempts }: DeadLetter): LetterFacts => ({
  consumer: group,
  messageId: message.id,
  messageType: message.type,
  source: message.source,
  subject: message.subject,
  sequence: message.sequence,
  attempts,
});
