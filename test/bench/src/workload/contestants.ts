// The ways in which the same wallet commands are carried out in process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Executor, type Aggregate, type EventStore } from '@buono/event-store';
import { Clock, instantFromMillis } from '@buono/kernel';
import type { WalletCommand } from '../../../../apps/redemption/src/domain/wallet/commands.js';
import { walletAggregate } from '../../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { eventsOf, openLog } from './logs.js';
import { numbered } from './wallets.js';

/** Buono's executor, emmett's command handler over the same store of ours, or emmett whole, on PostgreSQL. */
export type Handler = 'buono' | 'emmett' | 'emmett-postgresql';

/** Carries out commands on wallets; a refusal is a fault here. */
export interface Contestant {
  execute(wallet: string, command: WalletCommand): Promise<void>;
  /** How many events its log holds. */
  events(): Promise<number>;
  close(): Promise<void>;
}

class MachineClock extends Clock {
  override now() {
    return instantFromMillis(Date.now());
  }
}

const ACTOR = numbered(6, 1);
const BODY_TAG = `k1:${'0'.repeat(64)}`;

const buono = async (at: string): Promise<Contestant> => {
  const { store, snapshots, close } = await openLog(at, 'buono');
  const executor = new Executor(store, new MachineClock(), snapshots === undefined ? {} : { snapshots });
  let commands = 0;
  return {
    events: () => eventsOf(store),
    async execute(wallet, command) {
      const commandId = numbered(7, (commands += 1));
      const meta = { commandId, actor: ACTOR, correlationId: commandId, bodyTag: BODY_TAG };
      const outcome = await executor.execute(walletAggregate, wallet, command, meta);
      if (!outcome.accepted) throw new Error(outcome.refusal);
    },
    close,
  };
};

// What the peers' files offer; they are plain JavaScript, so that the product's type check does not need them installed.
type Handle<C> = (id: string, command: C) => Promise<unknown>;
interface Peer {
  emmettHandler<S, C, E, R>(store: EventStore, aggregate: Aggregate<S, C, E, R>): Handle<C>;
}
interface WholePeer {
  openEmmettPostgres<S, C, E, R>(
    url: string,
    aggregate: Aggregate<S, C, E, R>,
  ): Promise<{ execute: Handle<C>; events(): Promise<number>; close(): Promise<void> }>;
}

const peer = (name: string): string => pathToFileURL(join(process.cwd(), 'test', 'bench', 'peers', name)).href;

const emmett = async (at: string): Promise<Contestant> => {
  const { emmettHandler } = (await import(peer('emmett.mjs'))) as Peer;
  const { store, close } = await openLog(at, 'emmett');
  const handle = emmettHandler(store, walletAggregate);
  return {
    events: () => eventsOf(store),
    execute: async (wallet, command) => void (await handle(wallet, command)),
    close,
  };
};

const emmettPostgres = async (at: string): Promise<Contestant> => {
  const { openEmmettPostgres } = (await import(peer('emmett-postgresql.mjs'))) as WholePeer;
  const { execute, events, close } = await openEmmettPostgres(at, walletAggregate);
  return { execute: async (wallet, command) => void (await execute(wallet, command)), events, close };
};

const OPENING: Readonly<Record<Handler, (at: string) => Promise<Contestant>>> = {
  buono,
  emmett,
  'emmett-postgresql': emmettPostgres,
};

/** Opens a contestant on an empty directory or database. */
export const openContestant = (handler: Handler, at: string): Promise<Contestant> => OPENING[handler](at);
