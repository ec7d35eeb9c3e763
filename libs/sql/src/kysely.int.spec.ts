// Kysely through the guard, on the real engine.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { BadBinding, kyselyFor, openDatabase, type Database } from './index.js';

interface Tables {
  readonly budget: { readonly zone: string; readonly cents: number };
}

let db: Database;
let sql: Kysely<Tables>;
beforeEach(() => {
  db = openDatabase(':memory:');
  db.exec('create table budget (zone text primary key, cents integer) strict');
  sql = kyselyFor<Tables>(db);
});
afterEach(() => sql.destroy());

describe('Kysely over the guarded door', () => {
  it('writes, returns, counts and reads', async () => {
    const rows = [
      { zone: 'TC-01', cents: 100 },
      { zone: 'TC-02', cents: 200 },
    ];
    expect(await sql.insertInto('budget').values(rows).returning('zone').execute()).toEqual([
      { zone: 'TC-01' },
      { zone: 'TC-02' },
    ]);
    const changed = await sql.updateTable('budget').set({ cents: 5 }).where('zone', '=', 'TC-01').executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(1n);
    expect(await sql.selectFrom('budget').selectAll().orderBy('zone').execute()).toEqual([
      { zone: 'TC-01', cents: 5 },
      rows[1],
    ]);
  });

  it('binds whole numbers as integers', async () => {
    await sql.insertInto('budget').values({ zone: 'TC-01', cents: 7 }).execute();
    const halves = await sql
      .selectFrom('budget')
      .select((e) => e('cents', '/', 2).as('half'))
      .execute();
    expect(halves).toEqual([{ half: 3 }]);
  });

  it('refuses a boolean before it reaches the engine', async () => {
    const bad = true as unknown as number;
    await expect(sql.insertInto('budget').values({ zone: 'TC-01', cents: bad }).execute()).rejects.toThrow(BadBinding);
  });

  it('undoes a failed transaction', async () => {
    const failing = sql.transaction().execute(async (open) => {
      await open.insertInto('budget').values({ zone: 'TC-01', cents: 1 }).execute();
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await sql.selectFrom('budget').selectAll().execute()).toEqual([]);
  });

  it('streams, and the same query may run afterwards', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({ zone: `z-${index}`, cents: index }));
    await sql.insertInto('budget').values(rows).execute();
    const query = sql.selectFrom('budget').selectAll().orderBy('cents');
    const seen: Tables['budget'][] = [];
    for await (const row of query.stream()) seen.push(row);
    expect(seen).toEqual(rows);
    expect(await query.execute()).toEqual(rows);
  });
});
