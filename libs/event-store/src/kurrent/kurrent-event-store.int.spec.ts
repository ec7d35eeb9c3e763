// The Kurrent store under the contract of all stores: on the protocol server, or on the real one of KURRENTDB_TEST_URL.
import { randomBytes } from 'node:crypto';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { eventStoreContract, someEvent, type StoreUnderTest } from '../testing/index.js';
import { KurrentServer, type KurrentServerOptions } from '../testing/kurrent-server/index.js';
import { KurrentEventStore } from './index.js';
import { eventToKeep } from './recorded.js';

const REAL = process.env['KURRENTDB_TEST_URL'];

/** Another hand writes a stream up to a revision. */
const plantBy = async (url: string, stream: string, revision: number): Promise<void> => {
  const other = KurrentDBClient.connectionString(url);
  const planted = Array.from({ length: revision + 1 }, (_, n) => eventToKeep(someEvent(`planted ${n}`)));
  await other.appendToStream(stream, planted, { streamState: 'no_stream' });
  await other.dispose();
};

/** A context of its own in the log of all: on a real server others have been there before. */
const trialOn = async (url: string, dispose: () => void): Promise<StoreUnderTest> => {
  const context = `t${randomBytes(8).toString('hex')}`;
  let store = await KurrentEventStore.open(url, context);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await KurrentEventStore.open(url, context);
      return store;
    },
    plant: (stream, revision) => plantBy(url, `${context}.${stream}`, revision),
    dispose: async () => {
      await store.close();
      dispose();
    },
  };
};

const onProtocolServer = async (options: KurrentServerOptions): Promise<StoreUnderTest> => {
  const server = await KurrentServer.start(options);
  return trialOn(server.url, () => server.kill());
};

if (REAL === undefined) {
  eventStoreContract('kurrent', () => onProtocolServer({}));
  eventStoreContract('kurrent without BatchAppend', () => onProtocolServer({ batchAppend: false }));
} else eventStoreContract('kurrent, real', () => trialOn(REAL, () => undefined));
