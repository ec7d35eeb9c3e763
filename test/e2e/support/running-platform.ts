// Starts what users start, in the shape that is asked for, on free ports, and stops it: one built process, or five.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Message } from '@buono/messaging';
import { startEmbedded } from './running-embedded.js';
import { startInServices } from './running-services.js';
import { SHAPE } from './shape.js';

// Jest does not hand a project's own timeout to its hooks, and a busy machine starts slowly.
jest.setTimeout(240_000);

/** A platform that is up: its address, what it has printed, and how to end it. */
export interface RunningPlatform {
  readonly url: string;
  /** Where its demonstration keeps what is its own; in the embedded shape everything. */
  readonly dataDirectory: string;
  /** Everything printed so far, both streams of every process. */
  output(): string;
  /** A directory with all that it keeps, as files: its own, or what databases and topics hold now. */
  kept(): Promise<string>;
  /** What the environment of an audit says of where its logs are. */
  readonly logs: Readonly<Record<string, string>>;
  /** The addresses at which its processes tell their metrics. */
  readonly metrics: readonly string[];
  /** What its contexts have told each other. */
  messages(): Promise<readonly Message[]>;
  /** Sends the signal and waits for the end; answers the exit code, or the signal's name. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
  /** Removes what it has kept, after its end. */
  discard(): Promise<void>;
}

/**
 * Starts a demonstration and waits until it says that it is ready; fails with its output when it does not within 170 s. Its data
 * directory is `BUONO_DATA`, or a new one that is deleted when it stops.
 */
export async function startPlatform(environment: Record<string, string> = {}): Promise<RunningPlatform> {
  const given = environment['BUONO_DATA'];
  const dataDirectory = given ?? mkdtempSync(join(tmpdir(), 'buono-e2e-'));
  // Empty unless a test asks for the small set.
  const asked = { BUONO_SEED: 'none', ...environment, BUONO_DATA: dataDirectory };
  const platform = SHAPE === 'services' ? await startInServices(asked) : await startEmbedded(asked);
  if (given !== undefined) return platform;
  const stop = async (signal?: NodeJS.Signals): Promise<number | string> =>
    platform.stop(signal).finally(() => platform.discard());
  return { ...platform, stop };
}
