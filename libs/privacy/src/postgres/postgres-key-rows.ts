// The rows of the key store in PostgreSQL. What was destroyed is gone from the tables' files before the answer.
import type { Position } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import { quotedName, type Client, type Listening, type Postgres, type PostgresValue } from '@buono/sql/postgres';
import {
  ERASED,
  NEVER_HERE,
  type KeyChange,
  type KeyRows,
  type PersonRow,
  type WrappedKeys,
  type WrappedSecret,
} from '../key-rows.js';
import type { Erasure } from '../key-store.js';
import { PURPOSE_CLASSES, inOrder, type PurposeClass } from '../purpose-class.js';
import { Together } from '../together.js';
import { KEY_STORE_STEPS } from './schema.js';
import { sweepParts } from './sweep.js';

type Id = { readonly id: PersonId };

const KEYS = PURPOSE_CLASSES.join(', ');
const KEYS_AT_ONCE = 500;
const ADDING_ATTEMPTS = 5;

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The parts in which rows were changed are marked, to be written anew. */
const marking = (schema: string, change: string): string => `
  with changed as (${change} returning tableoid as part)
  insert into ${schema}.unswept (part)
  select distinct relname from changed join pg_class on pg_class.oid = changed.part
  on conflict do nothing`;

export class PostgresKeyRows implements KeyRows {
  private readonly schema: string;
  private readonly keys = new Together((persons: readonly PersonId[]) => this.keysOfAll(persons), KEYS_AT_ONCE);
  private listening: Listening | undefined;

  private constructor(
    private readonly postgres: Postgres,
    private readonly name: string,
  ) {
    this.schema = quotedName(name);
  }

  /** Makes what is missing in the schema. `onErased` is told when any process has destroyed keys, or may have. */
  static async open(postgres: Postgres, schema: string, onErased: () => void): Promise<PostgresKeyRows> {
    await postgres.migrate(schema, KEY_STORE_STEPS, 'key store');
    const rows = new PostgresKeyRows(postgres, schema);
    rows.listening = await postgres.listen(rows.channel, onErased);
    return rows;
  }

  async find(indexes: readonly Uint8Array[]): Promise<readonly (PersonId | undefined)[]> {
    const { rows } = await this.postgres.query<{ blind_index: Uint8Array; person: PersonId }>(
      `select blind_index, person from ${this.schema}.link where blind_index = any($1::bytea[])`,
      [indexes],
    );
    const persons = new Map(rows.map(({ blind_index, person }) => [hexOf(blind_index), person]));
    return indexes.map((index) => persons.get(hexOf(index)));
  }

  keysOf(person: PersonId): Promise<WrappedKeys | undefined> {
    return this.keys.of(person);
  }

  async add(persons: readonly PersonRow[]): Promise<readonly PersonId[]> {
    const answers = new Map<PersonRow, PersonId>();
    for (let attempt = 1; attempt <= ADDING_ATTEMPTS && answers.size < persons.length; attempt += 1) {
      const missing = persons.filter((person) => !answers.has(person));
      const added = await this.insert(missing);
      for (const person of missing) if (added.has(person.id)) answers.set(person, person.id);
      // Somebody else came first; but whoever it was may have been forgotten again before this look.
      const late = missing.filter((person) => !added.has(person.id));
      const found = late.length === 0 ? [] : await this.find(late.map(({ index }) => index ?? new Uint8Array()));
      for (const [place, person] of late.entries()) {
        const known = found[place];
        if (known !== undefined) answers.set(person, known);
      }
    }
    return persons.map((person) => {
      const answer = answers.get(person);
      if (answer === undefined) throw new Error('a person could not be added: others keep adding and erasing the same');
      return answer;
    });
  }

  erase(erasures: readonly Erasure[]): Promise<void> {
    const byClasses = new Map<string, { readonly classes: readonly PurposeClass[]; readonly persons: PersonId[] }>();
    for (const { person, classes } of erasures) {
      const ordered = inOrder(classes);
      const group = byClasses.get(ordered.join()) ?? { classes: ordered, persons: [] };
      group.persons.push(person);
      byClasses.set(ordered.join(), group);
    }
    return this.postgres.transaction(async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`buono erases in ${this.name}`]);
      for (const { classes, persons } of byClasses.values()) await this.eraseClasses(client, classes, persons);
      await client.query("select pg_notify($1, '')", [this.channel]);
    });
  }

  sweep(): Promise<void> {
    return sweepParts(this.postgres, this.name);
  }

  async after(id: string, most: number): Promise<readonly PersonRow[]> {
    const { rows } = await this.postgres.query<WrappedKeys & Id & { readonly blind_index: Uint8Array | null }>(
      `select p.*, l.blind_index from (
         select id, ${KEYS} from ${this.schema}.person
         where id > coalesce(nullif($1, ''), '00000000-0000-0000-0000-000000000000')::uuid order by id limit $2
       ) p left join ${this.schema}.link l on l.person = p.id order by p.id`,
      [id, most],
    );
    return rows.map(({ id: person, blind_index: index, ...keys }) => ({ id: person, index, keys }));
  }

  replaceKeys(changes: readonly KeyChange[]): Promise<void> {
    return this.postgres.transaction(async (client) => {
      for (const name of PURPOSE_CLASSES) {
        const some = changes.filter(({ purposeClass }) => purposeClass === name);
        const change = `update ${this.schema}.person set ${name} = wrapped_after
          from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as change (person, wrapped_before, wrapped_after)
          where id = any($1::uuid[]) and id = change.person and ${name} = wrapped_before`;
        const values = [some.map(({ person }) => person), some.map(({ from }) => from), some.map(({ to }) => to)];
        await client.query(marking(this.schema, change), values);
      }
    });
  }

  async secrets(): Promise<readonly WrappedSecret[]> {
    return (await this.postgres.query<WrappedSecret>(`select name, wrapped from ${this.schema}.secret`)).rows;
  }

  async addSecret({ name, wrapped }: WrappedSecret): Promise<void> {
    const sql = `insert into ${this.schema}.secret (name, wrapped) values ($1, $2) on conflict do nothing`;
    await this.postgres.query(sql, [name, wrapped]);
  }

  async replaceSecret({ name, wrapped }: WrappedSecret): Promise<void> {
    await this.postgres.query(`update ${this.schema}.secret set wrapped = $2 where name = $1`, [name, wrapped]);
  }

  async erasuresRead(log: string): Promise<Position> {
    const sql = `select position from ${this.schema}.erasures_read where log = $1`;
    return (await this.postgres.query<{ position: number }>(sql, [log])).rows[0]?.position ?? 0;
  }

  async saveErasuresRead(log: string, position: Position): Promise<void> {
    const sql = `insert into ${this.schema}.erasures_read (log, position) values ($1, $2)
      on conflict (log) do update set position = excluded.position`;
    await this.postgres.query(sql, [log, position]);
  }

  /** Hears no more of others; the connections stay open for whoever opened them. */
  async close(): Promise<void> {
    await this.listening?.stop();
  }

  private get channel(): string {
    return `${this.name}_erased`;
  }

  private async keysOfAll(persons: readonly PersonId[]): Promise<readonly (WrappedKeys | undefined)[]> {
    const sql = `select id, ${KEYS} from ${this.schema}.person where id = any($1::uuid[])`;
    const { rows } = await this.postgres.query<WrappedKeys & Id>(sql, [persons]);
    const keys = new Map(rows.map(({ id, ...wrapped }): [PersonId, WrappedKeys] => [id, wrapped]));
    return persons.map((person) => keys.get(person));
  }

  /** The ids of those who were not there. In the order of their indexes, so that two who add the same wait in one order. */
  private async insert(persons: readonly PersonRow[]): Promise<ReadonlySet<PersonId>> {
    const linked = persons.filter(({ index }) => index !== null);
    const values: PostgresValue[] = [
      linked.map(({ index }) => index),
      linked.map(({ id }) => id),
      persons.filter(({ index }) => index === null).map(({ id }) => id),
      persons.map(({ id }) => id),
      ...PURPOSE_CLASSES.map((name) => persons.map(({ keys }) => keys[name])),
    ];
    const { rows } = await this.postgres.query<Id>(
      `with linked as (
         insert into ${this.schema}.link (blind_index, person)
         select * from unnest($1::bytea[], $2::uuid[]) order by 1
         on conflict do nothing returning person
       )
       insert into ${this.schema}.person (id, ${KEYS})
       select * from unnest($4::uuid[], ${PURPOSE_CLASSES.map((_, place) => `$${place + 5}::bytea[]`).join(', ')}) as new (id)
       where id = any($3::uuid[]) or id in (select person from linked)
       returning id`,
      values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async eraseClasses(
    client: Client,
    classes: readonly PurposeClass[],
    persons: readonly PersonId[],
  ): Promise<void> {
    const never = PURPOSE_CLASSES.map(() => '$2::bytea').join(', ');
    await client.query(
      `insert into ${this.schema}.person (id, ${KEYS}) select person, ${never} from unnest($1::uuid[]) as p (person)
       on conflict do nothing`,
      [persons, NEVER_HERE],
    );
    const columns = classes.map((name) => `${name} = $2`).join(', ');
    const erasing = `update ${this.schema}.person set ${columns} where id = any($1::uuid[])`;
    await client.query(marking(this.schema, erasing), [persons, ERASED]);
    if (!classes.includes('identity')) return;
    const unlinking = `delete from ${this.schema}.link where person = any($1::uuid[])`;
    await client.query(marking(this.schema, unlinking), [persons]);
  }
}
