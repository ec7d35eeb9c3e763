// The two ways in which the same wallet commands are carried out in process, on the same durable store.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Executor, type Aggregate } from '@buono/event-store';
import { SqliteEventStore, SqliteSnapshots } from '@buono/event-store/sqlite';
import { Clock, instantFromMillis } from '@buono/kernel';
import type { WalletCommand } from '../../../../apps/redemption/src/domain/wallet/commands.js';
import { walletAggregate } from '../../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { numbered } from './wallets.js';

export type Engine = 'buono' | 'emmett';

/** Carries out commands on wallets; a refusal is a fault here. */
export interface Contestant {
  readonly store: SqliteEventStore;
  execute(wallet: string, command: WalletCommand): Promise<void>;
  close(): Promise<void>;
}

class MachineClock extends Clock {
  override now() {
    return instantFromMillis(Date.now());
  }
}

const ACTOR = numbered(6, 1);
const BODY_TAG = `k1:${'0'.repeat(64)}`;

const buono = async (directory: string): Promise<Contestant> => {
  const store = await SqliteEventStore.open(join(directory, 'buono.log.db'));
  const snapshots = SqliteSnapshots.open(join(directory, 'buono.snapshots.db'));
  const executor = new Executor(store, new MachineClock(), { snapshots });
  let commands = 0;
  return {
    store,
    async execute(wallet, command) {
      const commandId = numbered(7, (commands += 1));
      const meta = { commandId, actor: ACTOR, correlationId: commandId, bodyTag: BODY_TAG };
      const outcome = await executor.execute(walletAggregate, wallet, command, meta);
      if (!outcome.accepted) throw new Error(outcome.refusal);
    },
    async close() {
      await store.close();
      snapshots.close();
    },
  };
};

// What the peer's file offers; it is plain JavaScript, so that the product's type check does not need the peer installed.
interface Peer {
  emmettHandler<S, C, E, R>(
    store: SqliteEventStore,
    aggregate: Aggregate<S, C, E, R>,
  ): (id: string, command: C) => Promise<unknown>;
}

const emmett = async (directory: string): Promise<Contestant> => {
  const file = pathToFileURL(join(process.cwd(), 'test', 'bench', 'peers', 'emmett.mjs')).href;
  const { emmettHandler } = (await import(file)) as Peer;
  const store = await SqliteEventStore.open(join(directory, 'emmett.log.db'));
  const handle = emmettHandler(store, walletAggregate);
  return {
    store,
    execute: async (wallet, command) => void (await handle(wallet, command)),
    close: () => store.close(),
  };
};

/** Opens a contestant on a directory of its own. */
export const openContestant = (engine: Engine, directory: string): Promise<Contestant> =>
  engine === 'buono' ? buono(directory) : emmett(directory);
