// Two racers as processes, and how they are asked.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Asks for the prizes of some rounds, at once, in this order; of none, to end. */
export type Asked = readonly number[];

/** How a round went for a racer. */
export interface Round {
  readonly round: number;
  readonly won: boolean;
  readonly refusal: string | undefined;
}

/** What a racer says: first what it saw in all streams, in cents, then how the rounds went that it was asked for. */
export type Told = { readonly seen: readonly number[] } | { readonly rounds: readonly Round[] };

/** A process that takes part in the races. */
export class Racer {
  private constructor(
    private readonly child: ChildProcess,
    /** What was left in each round's stream when it looked, in cents. */
    readonly seen: readonly number[],
  ) {}

  /** Starts a racer and waits until it has looked at every stream. */
  static async start(file: string, args: readonly string[]): Promise<Racer> {
    const child = fork(file, args, { execArgv: ['--enable-source-maps'] });
    const told = await answerOf(child);
    if (!('seen' in told)) throw new Error('a racer went before it was told to');
    return new Racer(child, told.seen);
  }

  /** Lets it grab the prizes of some rounds, all at once. */
  async grab(rounds: Asked): Promise<readonly Round[]> {
    this.child.send(rounds);
    const told = await answerOf(this.child);
    if ('seen' in told) throw new Error('a racer looked again');
    return [...told.rounds].sort((a, b) => a.round - b.round);
  }

  async end(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.send([]);
    await ended;
  }
}

const answerOf = async (child: ChildProcess): Promise<Told> => {
  const enough = new AbortController();
  const { signal } = enough;
  const ended = once(child, 'exit', { signal }).then(([code, by]) => {
    throw new Error(`a racer ended by itself: ${String(code ?? by)}`);
  });
  try {
    return ((await Promise.race([once(child, 'message', { signal }), ended])) as [Told])[0];
  } finally {
    ended.catch(() => undefined);
    enough.abort();
  }
};
