// Beside the logs in a PostgreSQL database: a schema for each context, and an election for who follows its log.
import { PostgresGrants } from '@buono/access/postgres';
import { PostgresVault } from '@buono/documents/postgres';
import { PostgresCheckpoints, PostgresSnapshots } from '@buono/event-store/postgres';
import { PostgresKeyStore } from '@buono/privacy/postgres';
import { openPostgresReads } from '@buono/read-model/postgres';
import { ElectedLeadership } from '@buono/service';
import type { Opened } from './opened.js';
import type { PostgresConnections } from './postgres-connections.js';
import { electionIn } from './postgres-election.js';
import type { ContextReads, ReadsEngine, ReadsParts } from './reads-engine.js';

/** The schema of what a context keeps beside its log. */
export const readsSchema = (context: string): string => `${context}_reads`;

/** Opens it, making the schemas that are missing. */
export const postgresReads = async (
  url: string,
  parts: ReadsParts,
  { opened, connections }: { readonly opened: Opened; readonly connections: PostgresConnections },
): Promise<ReadsEngine> => {
  const postgres = await connections.at(url);
  const keys = await PostgresKeyStore.open(postgres, parts.masterKeys);
  opened.closing(() => keys.close());
  const grants = await PostgresGrants.open(postgres, parts.clock);
  opened.closing(() => grants.close());
  const vault = await PostgresVault.open(postgres);
  const context = async (name: string): Promise<ContextReads> => {
    const schema = readsSchema(name);
    const reads = await openPostgresReads(postgres, schema);
    opened.closing(() => reads.close());
    const onFault = (error: unknown): void => parts.onFault(error, `${name}: leadership`);
    const election = electionIn(await connections.of(url, 1), { context: name, onFault });
    return {
      reads,
      checkpoints: await PostgresCheckpoints.open(postgres, schema),
      snapshots: await PostgresSnapshots.open(postgres, schema),
      leadership: new ElectedLeadership(election, onFault),
    };
  };
  return { keys, grants, vault, context };
};
