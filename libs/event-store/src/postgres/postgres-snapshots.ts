// Snapshots in tables of the context's read schema: they may be deleted at any time, and are then made again from the log.
import { quotedName, type Postgres } from '@buono/sql/postgres';
import { SnapshotStore, type RememberedCommand, type Snapshot } from '../snapshots.js';

const STEPS = [
  `create table snapshots (
     stream text primary key, version integer not null, revision integer not null, chain text not null, state text not null
   );
   create table commands (
     stream text not null, id text not null, body_tag text, first integer not null, last integer not null,
     primary key (stream, id)
   );`,
];

const textsFor = (schema: string) => ({
  load: `select version, revision, chain, state from ${schema}.snapshots where stream = $1`,
  // One statement, so all or nothing. An older one may come late from another process: the newer stays.
  save: `
    with noted as (
      insert into ${schema}.commands (stream, id, body_tag, first, last)
      select $1, c.id, c.body_tag, c.first, c.last
      from json_to_recordset($6::json) as c(id text, body_tag text, first integer, last integer)
      on conflict do nothing
    )
    insert into ${schema}.snapshots as kept (stream, version, revision, chain, state) values ($1, $2, $3, $4, $5)
    on conflict (stream) do update
    set version = excluded.version, revision = excluded.revision, chain = excluded.chain, state = excluded.state
    where kept.version <> excluded.version or kept.revision < excluded.revision`,
  commands: `select id, body_tag, first, last from ${schema}.commands where stream = $1 and id = any ($2)`,
  discard: `
    with forgotten as (delete from ${schema}.commands where stream = $1)
    delete from ${schema}.snapshots where stream = $1`,
});

interface CommandRow {
  readonly id: string;
  readonly body_tag: string | null;
  readonly first: number;
  readonly last: number;
}

const remembered = ({ body_tag: bodyTag, first: from, last: to }: CommandRow): RememberedCommand =>
  bodyTag === null ? { from, to } : { bodyTag, from, to };

export class PostgresSnapshots extends SnapshotStore {
  private readonly texts: ReturnType<typeof textsFor>;

  private constructor(
    private readonly postgres: Postgres,
    schema: string,
  ) {
    super();
    this.texts = textsFor(quotedName(schema));
  }

  /** In a schema that others may share. The connections stay with whoever opened them. */
  static async open(postgres: Postgres, schema: string): Promise<PostgresSnapshots> {
    await postgres.migrate(schema, STEPS, 'snapshots');
    return new PostgresSnapshots(postgres, schema);
  }

  override async load(stream: string): Promise<Snapshot | undefined> {
    const { rows } = await this.postgres.query<Snapshot & Record<string, unknown>>(this.texts.load, [stream]);
    return rows[0];
  }

  override async save(
    stream: string,
    { version, revision, chain, state }: Snapshot,
    commands: ReadonlyMap<string, RememberedCommand>,
  ): Promise<void> {
    const noted = [...commands].map(([id, { bodyTag, from, to }]) => ({
      id,
      body_tag: bodyTag,
      first: from,
      last: to,
    }));
    const values = [stream, version, revision, chain, state, JSON.stringify(noted)];
    await this.postgres.query(this.texts.save, values);
  }

  override async commands(stream: string, ids: readonly string[]): Promise<ReadonlyMap<string, RememberedCommand>> {
    const { rows } = await this.postgres.query<CommandRow & Record<string, unknown>>(this.texts.commands, [
      stream,
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, remembered(row)]));
  }

  override async discard(stream: string): Promise<void> {
    await this.postgres.query(this.texts.discard, [stream]);
  }
}
