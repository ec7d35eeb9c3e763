// Reads single variables of the environment: a value that can be used, or the error that stops the start and names it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { instant, isInstant, type Instant } from '@buono/kernel';
import { MasterKeys } from '@buono/privacy';
import { BadConfiguration } from './bad-configuration.js';

/** Variables by name, as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value that must be there. @throws BadConfiguration */
export function required(variable: string, value: string | undefined, expected: string): string {
  if (value === undefined || value === '') throw new BadConfiguration(variable, '', expected);
  return value;
}

/** The master keys, as `MasterKeys.parse` reads them. @throws BadConfiguration, which does not repeat the secret */
export function masterKeysFrom(text: string | undefined, because = ''): MasterKeys {
  try {
    return MasterKeys.parse(required('BUONO_MASTER_KEY', text, `32 bytes in base64${because}`));
  } catch (error) {
    if (error instanceof BadConfiguration) throw error;
    throw new BadConfiguration('BUONO_MASTER_KEY', '…', '32 bytes in base64, or <version>:<base64>,…');
  }
}

/** One of some words. @throws BadConfiguration */
export function choiceFrom<T extends string>(variable: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new BadConfiguration(variable, value, choices.join(', '));
  return chosen;
}

/** A TCP port. @throws BadConfiguration */
export function portFrom(variable: string, value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new BadConfiguration(variable, value, 'a port, 0 to 65535');
  return port;
}

/** An instant, when one is said. @throws BadConfiguration */
export function instantFrom(variable: string, value: string | undefined): Instant | undefined {
  if (value === undefined) return undefined;
  if (!isInstant(value)) throw new BadConfiguration(variable, value, 'an instant as 2026-03-02T08:00:00.000Z');
  return instant(value);
}

/** An address of HTTP, without a slash at the end. @throws BadConfiguration */
export function urlFrom(variable: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new BadConfiguration(variable, value, 'an address');
  return value.replace(/\/+$/, '');
}

/** Where a host and a port are seen from the same machine. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Whether only this machine sees the address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** The directory of the package in which this code stands, built or not. */
export function projectDirectory(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
}

/** The committed OpenAPI document; undefined when it has not been made yet. */
export function openApiFile(): string | undefined {
  const file = join(projectDirectory(), 'openapi.json');
  return existsSync(file) ? file : undefined;
}
