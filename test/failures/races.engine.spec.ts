// Two processes race 1,000 times for a zone's last euro, and 1,000 times for a voucher's last cent: one wins each time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Executor, verifyChain, type StoredEvent } from '@buono/event-store';
import { PostgresEventStore } from '@buono/event-store/postgres';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { builtFile } from '../processes/built-file.js';
import { MachineClock } from '../processes/machine-clock.js';
import { lastCent, lastEuro, type Contest } from './racing/contests.js';
import { Racer, type Round } from './racing/racers.js';

const ROUNDS = 1_000;
// So many start together; then both wait for each other.
const AT_ONCE = 10;
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
const starts = rounds.filter((round) => round % AT_ONCE === 0);

let database: TemporaryDatabase;
let postgres: Postgres;
let racerFile: string;
beforeAll(async () => {
  database = await temporaryDatabase();
  postgres = openPostgres(database.url);
  const contexts = ['apps/issuance', 'apps/redemption'];
  racerFile = builtFile('test/failures/racing/racer.js', ['libs', ...contexts]);
}, 60_000);
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

/** A contest's race, to the end. */
const racesOf = <S, C, E, R>(name: string, contest: Contest<S, C, E, R>, loser: string | undefined) =>
  describe(`two processes racing for ${name}, ${ROUNDS} times`, () => {
    const { aggregate, idOf, prizeCents } = contest;
    const results: (readonly [Round, Round])[] = [];
    const schema = `${aggregate.category}_log`;
    let store: PostgresEventStore;
    let executor: Executor;
    let racers: readonly [Racer, Racer];
    let before: number;

    const prepare = async (round: number): Promise<void> => {
      for (const [step, command] of contest.before(round).entries()) {
        const commandId = `before-${round}-${step}`;
        await executor.execute(aggregate, idOf(round), command, {
          commandId,
          actor: 'starter',
          correlationId: 'races',
        });
      }
    };
    const start = (racer: number) =>
      Racer.start(racerFile, [aggregate.category, database.url, schema, String(racer), String(ROUNDS)]);

    // Each from its own end, so that neither is always the first.
    const race = async (some: readonly number[]): Promise<(readonly [Round, Round])[]> => {
      const [ones, others] = await Promise.all([racers[0].grab(some), racers[1].grab([...some].reverse())]);
      return ones.map((one, n) => [one, others[n]!]);
    };

    beforeAll(async () => {
      store = await PostgresEventStore.open(postgres, schema);
      executor = new Executor(store, new MachineClock());
      await Promise.all(rounds.map(prepare));
      before = await store.head();
      racers = await Promise.all([start(1), start(2)]);
      for (const start of starts) results.push(...(await race(rounds.slice(start, start + AT_ONCE))));
    }, 120_000);
    afterAll(async () => {
      await Promise.all(racers.map((racer) => racer.end()));
      await store.close();
    });

    it('start from the same money, seen by both', () => {
      for (const { seen } of racers) expect(seen).toEqual(rounds.map(() => prizeCents));
    });

    it('one is told that it won, the other that it did not, each time', () => {
      for (const pair of results) expect(pair.filter(({ won }) => won)).toHaveLength(1);
      const losers = results.flat().filter(({ won }) => !won);
      expect(losers.map(({ refusal }) => refusal)).toEqual(rounds.map(() => loser));
      for (const racer of [0, 1] as const) expect(results.some((pair) => pair[racer].won)).toBe(true);
    });

    it('the log gave it once, to whom it told so, and left nothing', async () => {
      const histories = await Promise.all(rounds.map((round) => executor.history(aggregate, idOf(round))));
      const winners = histories.map((history, n) => history.flatMap(({ event }) => contest.winnerBy(n, event) ?? []));
      expect(winners).toEqual(results.map(([one]) => [one.won ? 1 : 2]));
      const ends = await Promise.all(rounds.map((round) => executor.load(aggregate, idOf(round))));
      expect(ends.map(({ state }) => contest.leftIn(state))).toEqual(rounds.map(() => 0));
    });

    it('asked again, each hears the same, and nothing more is written', async () => {
      const head = await store.head();
      expect(await race(rounds)).toEqual(results);
      expect(await store.head()).toBe(head);
    });

    it('nothing else was written, and the chain holds', async () => {
      const written: readonly StoredEvent[] = await store.readAll(before, 10 * ROUNDS);
      // A loser that waits is an event of its own; one that is refused is none.
      expect(written).toHaveLength(loser === undefined ? 2 * ROUNDS : ROUNDS);
      expect(await verifyChain(store)).toEqual({ events: await store.head() });
    });
  });

racesOf('a zone’s last euro', lastEuro, undefined);
racesOf('a voucher’s last cent', lastCent, 'balance-exceeded');
