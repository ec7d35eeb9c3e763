// A server in this process that speaks KurrentDB's protocol (gRPC v1: Append, BatchAppend, Read, subscriptions, gossip,
// server features), so that the adapter and the real client package are tested without an outside server.
// What it cannot prove: that anything is durable (it keeps its log in memory and never syncs), what a cluster does
// (elections, replication, gossip, a follower behind its leader), TLS, authentication and access rights, the limits and
// the speed of a real server, scavenging, and whatever its author has misread in the protocol. For those the same suites
// run against a real server: docs/guide/kurrentdb.md.
import { Server, ServerCredentials } from '@grpc/grpc-js';
import gossipGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import featuresGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import streamsGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { appendTo } from './appending.js';
import { batchAppendTo } from './batch-appending.js';
import type { Faults, Node } from './faults.js';
import { KurrentLog } from './log.js';
import { tellMembers } from './gossip.js';
import { readFrom } from './reading.js';

export interface KurrentServerOptions {
  /** The log that it serves; one of its own unless told. Two servers on one log are two nodes of a cluster. */
  readonly log?: KurrentLog;
  /** Whether it knows BatchAppend, as all servers do since 21.10. */
  readonly batchAppend?: boolean;
  /** The nodes of its cluster, itself among them; the first that is up is the leader. Who asks any of them is told. */
  readonly cluster?: readonly KurrentServer[];
}

export class KurrentServer {
  readonly faults: Faults = {};
  readonly log: KurrentLog;
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly options: KurrentServerOptions) {
    this.log = options.log ?? new KurrentLog();
  }

  /** Listens on a free port of the loopback. */
  static async start(options: KurrentServerOptions = {}): Promise<KurrentServer> {
    const server = new KurrentServer(options);
    await server.listen();
    return server;
  }

  get node(): Node {
    return { host: '127.0.0.1', port: this.port };
  }

  get url(): string {
    return `kurrentdb://${this.node.host}:${this.port}?tls=false`;
  }

  get isUp(): boolean {
    return this.server !== undefined;
  }

  /** From now on another node leads, and this one hears no more. */
  yieldTo(leader: KurrentServer): void {
    this.faults.leader = { ...leader.node, heard: this.log.all().length };
  }

  /** Breaks all connections at once and listens no more; the log stays. */
  kill(): void {
    this.server?.forceShutdown();
    this.server = undefined;
  }

  /** Listens again, on the same port. */
  async listen(): Promise<void> {
    const server = new Server();
    const { log, faults, options } = this;
    const streams = {
      read: readFrom(log, faults),
      append: appendTo(log, faults),
      batchAppend: batchAppendTo(log, faults),
    };
    server.addService(streamsGrpc.StreamsService, streams);
    server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: (error: null, methods: features.SupportedMethods) => void) =>
        answer(null, supported(options.batchAppend ?? true)),
    });
    server.addService(gossipGrpc.GossipService, { read: tellMembers(() => options.cluster ?? [this]) });
    this.port = await new Promise<number>((resolve, reject) => {
      const address = `127.0.0.1:${this.port}`;
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.server = server;
  }
}

const supported = (batchAppend: boolean): features.SupportedMethods => {
  const names = ['read', 'append', 'delete', 'tombstone', ...(batchAppend ? ['batchappend'] : [])];
  const methods = new features.SupportedMethods();
  methods.setEventStoreServerVersion(batchAppend ? '24.10.0' : '21.6.0');
  methods.setMethodsList(
    names.map((name) => {
      const method = new features.SupportedMethod();
      method.setServiceName('event_store.client.streams.streams');
      method.setMethodName(name);
      method.setFeaturesList(name === 'read' ? ['position', 'events'] : []);
      return method;
    }),
  );
  return methods;
};
