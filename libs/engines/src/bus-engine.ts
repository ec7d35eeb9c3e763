// The bus between contexts, by address.
import { join } from 'node:path';
import type { Clock } from '@buono/kernel';
import type { MessageBus } from '@buono/messaging';
import { BadConfiguration } from '@buono/process';
import { directoryOf, schemeOf, type EngineUrls } from './engine-urls.js';

/** What a bus needs. */
export interface BusParts {
  readonly clock: Clock;
  /** Told of faults of the bus itself, with the group. */
  readonly onFault: (error: unknown, group: string) => void;
}

/** Longer handlers are left when the process stops: their messages come again. Shorter than a stop may take. */
const DRAIN_MS = 6_000;

/** Opens the bus; the embedded one keeps its messages beside the read models. */
export const openBus = async (urls: EngineUrls, parts: BusParts): Promise<MessageBus> => {
  if (schemeOf(urls.bus) === 'kafka') {
    const { KafkaBus, kafkaSettings } = await import('@buono/messaging/kafka');
    return new KafkaBus(kafkaSettings(urls.bus), { ...parts, drainMs: DRAIN_MS });
  }
  const directory = directoryOf(urls.reads) ?? directoryOf(urls.log);
  if (directory === undefined)
    throw new BadConfiguration('BUONO_BUS_URL', urls.bus, 'kafka://… where no engine keeps files');
  const { EmbeddedBus } = await import('@buono/messaging/embedded');
  return EmbeddedBus.open(join(directory, 'messages.db'), parts);
};
