// One of two processes on one log: looks at what is left in every round's stream, then grabs it whenever it is told to.
import { Executor, type CommandMeta } from '@buono/event-store';
import { PostgresEventStore } from '@buono/event-store/postgres';
import { openPostgres } from '@buono/sql/postgres';
import { MachineClock } from '../../processes/machine-clock.js';
import { lastCent, lastEuro, type Contest } from './contests.js';
import type { Asked, Round, Told } from './racers.js';

const [contest, url, schema, racer, rounds] = process.argv.slice(2) as [string, string, string, string, string];
const say = (told: Told): void => void process.send?.(told);

const race = async <S, C, E, R>({ aggregate, idOf, grab, leftIn, isWon }: Contest<S, C, E, R>): Promise<void> => {
  const postgres = openPostgres(url);
  const store = await PostgresEventStore.open(postgres, schema);
  const executor = new Executor(store, new MachineClock());
  const metaOf = (round: number): CommandMeta => ({
    commandId: `grab-${round}-by-${racer}`,
    actor: `racer-${racer}`,
    correlationId: 'races',
  });

  const go = async (round: number): Promise<Round> => {
    const outcome = await executor.execute(aggregate, idOf(round), grab(round, Number(racer)), metaOf(round));
    return { round, won: isWon(outcome), refusal: outcome.accepted ? undefined : String(outcome.refusal) };
  };
  const leave = async (): Promise<void> => {
    await store.close();
    await postgres.close();
    process.disconnect();
  };
  const answer = async (asked: Asked): Promise<void> =>
    asked.length === 0 ? leave() : say({ rounds: await Promise.all(asked.map(go)) });
  process.on('message', (asked: Asked) => void answer(asked));

  // What it sees now it believes until the log says otherwise: from here on both know of the same money.
  const all = Array.from({ length: Number(rounds) }, (_, round) => executor.load(aggregate, idOf(round)));
  say({ seen: (await Promise.all(all)).map(({ state }) => leftIn(state)) });
};

await (contest === 'allocation' ? race(lastEuro) : race(lastCent));
