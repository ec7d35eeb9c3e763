// One of several processes leads; when it ends, withdraws or loses its connection, another does, within seconds.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import type { Candidacy } from '@buono/service';
import { openPostgres, type Postgres } from '@buono/sql/postgres';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { electionIn } from './postgres-election.js';

let database: TemporaryDatabase;
const opened: Postgres[] = [];
const standing: Candidacy[] = [];
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(async () => {
  await Promise.all(standing.splice(0).map((candidacy) => candidacy.withdraw()));
  await Promise.all(opened.splice(0).map((postgres) => postgres.close()));
  await database.drop();
});

interface Process {
  readonly name: string;
  leads: boolean;
  terms: number;
  readonly faults: unknown[];
  readonly candidacy: Candidacy;
}

/** A process that stands for a context. */
const process = (name: string, context = 'issuance'): Process => {
  const postgres = openPostgres(database.url, { applicationName: name });
  opened.push(postgres);
  const faults: unknown[] = [];
  const election = electionIn(postgres, { context, everyMs: 20, onFault: (error) => faults.push(error) });
  const self: { -readonly [K in keyof Process]: Process[K] } = {
    ...{ name, leads: false, terms: 0, faults },
    candidacy: election.stand({
      lead: () => Promise.resolve(void ((self.leads = true), (self.terms += 1))),
      yield: () => Promise.resolve(void (self.leads = false)),
    }),
  };
  standing.push(self.candidacy);
  return self;
};

const terminate = async (name: string): Promise<void> => {
  const other = openPostgres(database.url);
  await other.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);
  await other.close();
};

describe('the election of a context', () => {
  it('is won by one, and by the next when that one withdraws', async () => {
    const first = process('first');
    await eventually(() => first.leads);
    const second = process('second');
    const elsewhere = process('elsewhere', 'redemption');
    await eventually(() => elsewhere.leads);
    expect([first.leads, second.leads]).toEqual([true, false]);
    await first.candidacy.withdraw();
    await eventually(() => second.leads);
  });

  it('is held again when the connection of the leader ends', async () => {
    const first = process('first');
    await eventually(() => first.leads);
    await terminate('first');
    const second = process('second');
    await eventually(() => first.faults.length > 0 && (second.leads || first.terms === 2));
    await eventually(() => [first, second].filter(({ leads }) => leads).length === 1);
  });
});
