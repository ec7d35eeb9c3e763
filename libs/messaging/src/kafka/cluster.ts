// One Kafka cluster as this process sees it: a client, and an administrator's connection that comes back.
import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type Admin, type KafkaConfig, type SASLOptions } from 'kafkajs';
import { atMost } from './at-most.js';
import type { KafkaBusOptions } from './options.js';
import type { KafkaSettings } from './settings.js';

const GOODBYE_MS = 3_000;
const PASSING_MS = [50, 100, 200, 400, 800];

const configOf = (settings: KafkaSettings, options: KafkaBusOptions): KafkaConfig => ({
  clientId: options.clientId ?? 'buono',
  brokers: [...settings.brokers],
  ...(settings.tls && { ssl: settings.caFile === undefined ? true : { ca: [readFileSync(settings.caFile, 'utf8')] } }),
  ...(settings.login !== undefined && { sasl: settings.login as SASLOptions }),
  ...(options.socketFactory !== undefined && { socketFactory: options.socketFactory }),
  connectionTimeout: 5_000,
  authenticationTimeout: 10_000,
  requestTimeout: 15_000,
  // What fails is told by its error; kafkajs would print every attempt.
  logLevel: logLevel.NOTHING,
  retry: { retries: options.retries ?? 10, initialRetryTime: 100, maxRetryTime: 2_000, factor: 0.2, multiplier: 2 },
});

/** An administrator's connection and how many use it. */
interface Line {
  readonly admin: Promise<Admin>;
  users: number;
  left: boolean;
}

/** The cluster. Nothing is connected before it is needed. */
export class Cluster {
  readonly kafka: Kafka;
  private line: Line | undefined;
  private closed = false;

  /** Reads the file of the authority, if there is one: a missing file is a fault at once. */
  constructor(settings: KafkaSettings, options: KafkaBusOptions) {
    this.kafka = new Kafka(configOf(settings, options));
  }

  /** Asks something of the cluster; a passing fault (a leader just elected, a connection lost) is waited out a little. */
  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    for (const delay of PASSING_MS) {
      try {
        return await this.askOnce(question);
      } catch (error) {
        if ((error as { readonly retriable?: boolean }).retriable !== true) throw error;
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
    return this.askOnce(question);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.line !== undefined) await atMost(GOODBYE_MS, this.leave(this.line));
  }

  /** After a fault the connection is left, with what it knew of the cluster; the next question makes another. */
  private async askOnce<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('the connection to Kafka is closed');
    const line = (this.line ??= { admin: this.connect(), users: 0, left: false });
    line.users += 1;
    try {
      return await question(await line.admin);
    } catch (error) {
      void this.leave(line);
      throw error;
    } finally {
      line.users -= 1;
      if (line.left) void this.leave(line);
    }
  }

  /** Disconnects when nobody uses the line any more: kafkajs would connect it again for whoever still does. */
  private async leave(line: Line): Promise<void> {
    line.left = true;
    if (this.line === line) this.line = undefined;
    if (line.users > 0) return;
    await line.admin.then((admin) => admin.disconnect()).catch(() => undefined);
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
    } catch (error) {
      await admin.disconnect();
      throw error;
    }
    return admin;
  }
}
