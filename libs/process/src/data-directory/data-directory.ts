// The data directory: taken for this process, found or made a demonstration or not, with its master keys.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMasterKeyFile, type MasterKeys } from '@buono/privacy';
import { lockDirectory } from '@buono/sql';
import type { Oidc } from '../process-config.js';
import { masterKeysFrom, required } from '../settings.js';
import { readMark, writeMark, type DemonstrationMark } from '../demonstration/demonstration-mark.js';
import { isLockFile, RESTORING } from './directory-contents.js';
import { useOf, type DemonstrationChoice, type DirectoryRefusal } from './directory-use.js';

/** A directory that this process holds. */
export interface DataDirectory {
  readonly path: string;
  readonly masterKeys: MasterKeys;
  /** The mark as it was found or made; undefined in production. */
  readonly demonstration?: DemonstrationMark;
  /** Whether the demonstration begins now. */
  readonly isNew: boolean;
  /** Lets another process take it. */
  release(): void;
}

/** The directory may not be used as was asked. */
export class DirectoryRefused extends Error {
  override readonly name = 'DirectoryRefused';
  constructor(
    readonly directory: string,
    readonly refusal: DirectoryRefusal,
  ) {
    super(`${directory} ${SENTENCES[refusal]}`);
  }
}

const SENTENCES: Readonly<Record<DirectoryRefusal, string>> = {
  'demonstration-in-production':
    'is a demonstration: with BUONO_DEMONSTRATION=off name an empty directory, or one of production',
  'unmarked-as-demonstration':
    'holds something and is not a demonstration: with BUONO_DEMONSTRATION=on name an empty directory',
  'half-restored': 'holds a restore that did not end: empty it and restore again',
};

/** What is asked of a directory. */
export interface AskedDirectory {
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
  readonly demonstration: DemonstrationChoice;
  /** The master keys, as `MasterKeys.parse` of `@buono/privacy` reads them. */
  readonly masterKey?: string;
  readonly oidc?: Oidc;
}

/**
 * Takes the directory, making it when it is missing.
 * @throws DirectoryLocked when another process holds it, DirectoryRefused, BadMark, BadConfiguration
 */
export const openDataDirectory = (asked: AskedDirectory, now: () => Date): DataDirectory => {
  const path = asked.dataDirectory;
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Asked before the lock too, so that nothing is written into a directory that is not ours to use.
  decideUse(path, asked);
  const release = lockDirectory(path);
  try {
    return { path, release, ...prepared(path, asked, now) };
  } catch (error) {
    release();
    throw error;
  }
};

const prepared = (path: string, asked: AskedDirectory, now: () => Date) => {
  const use = decideUse(path, asked);
  if (use === 'production') return { masterKeys: masterKeysFrom(asked.masterKey), isNew: false };
  // The mark is the first file: what a crash leaves is a demonstration or still empty.
  if (use === 'new-demonstration') writeMark(path, { createdAt: now().toISOString(), clockAheadMillis: 0 });
  const demonstration = readMark(path);
  const masterKeys =
    asked.masterKey === undefined
      ? readMasterKeyFile(join(path, 'master.key'), { create: true })
      : masterKeysFrom(asked.masterKey);
  return { masterKeys, isNew: use === 'new-demonstration', ...(demonstration !== undefined && { demonstration }) };
};

const decideUse = (path: string, asked: AskedDirectory) => {
  const found = {
    isEmpty: isEmpty(path),
    isMarked: readMark(path) !== undefined,
    isHalfRestored: existsSync(join(path, RESTORING)),
  };
  const use = useOf(found, asked.demonstration);
  if (typeof use === 'object') throw new DirectoryRefused(path, use.refused);
  if (use === 'production') requireProduction(path, asked);
  return use;
};

const requireProduction = (path: string, { oidc, masterKey }: AskedDirectory): void => {
  const because = `, since ${path} is not a demonstration`;
  required('OIDC_ISSUER', oidc?.issuer, `the issuer of tokens${because}`);
  required('BUONO_MASTER_KEY', masterKey, `32 bytes in base64${because}`);
};

const isEmpty = (path: string): boolean => readdirSync(path).every(isLockFile);
