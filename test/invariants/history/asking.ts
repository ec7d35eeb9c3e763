// How requests are made: under a key, as often as told, on both machines at once; answers are kept and compared.
import { HttpException } from '@nestjs/common';
import type { CommandMeta } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import type { Machine } from '../town/machine.js';
import type { Town } from '../town/town.js';
import { metaOf } from './people.js';
import type { Asking } from './plan.js';

/** An answer to a request, as far as histories look at it. */
export interface Answer {
  readonly accepted: boolean;
  readonly events?: readonly unknown[];
  readonly refusal?: string;
}

/** One request: whose, for what, and how a machine handles it. */
export interface Request<A extends Answer> {
  readonly actor: PersonId;
  readonly operation: string;
  readonly run: (machine: Machine, meta: CommandMeta) => Promise<A>;
}

const NOT_FOUND: Answer = { accepted: false, refusal: 'not-found' };

/** Asks for things and remembers what it was told. */
export class Asker {
  /** How often each operation was accepted, or refused and why. */
  readonly tally = new Map<string, number>();
  /** Requests that were told two different outcomes under one key. */
  readonly contradictions: string[] = [];
  #keys = 0;

  constructor(private readonly town: Town) {}

  /** Asks `times` times at once under one key, from machine to machine. */
  async ask<A extends Answer>({ actor, operation, run }: Request<A>, { machine, times }: Asking): Promise<Answer> {
    const meta = metaOf(actor, operation, String((this.#keys += 1)));
    const asked = Array.from({ length: times }, async (_, n) => {
      await this.town.chance.turns(3);
      return run(this.town.machine(machine + n), meta).catch((error: unknown) => this.#broken(operation, error));
    });
    const answers: readonly Answer[] = await Promise.all(asked);
    this.#note(operation, answers);
    return answers.find(({ accepted }) => accepted) ?? answers[0] ?? NOT_FOUND;
  }

  #broken(operation: string, error: unknown): Answer {
    if (error instanceof HttpException && error.getStatus() === 404) return NOT_FOUND;
    this.town.note(`${operation}: ${String(error)}`);
    return { accepted: false, refusal: 'fault' };
  }

  #note(operation: string, answers: readonly Answer[]): void {
    for (const { accepted, refusal } of answers) {
      const what = accepted ? operation : `${operation}: ${String(refusal)}`;
      this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
    }
    const told = answers.flatMap(({ accepted, events = [] }) => (accepted && events.length > 0 ? [events] : []));
    if (new Set(told.map((events) => JSON.stringify(events))).size > 1) this.contradictions.push(operation);
  }
}
