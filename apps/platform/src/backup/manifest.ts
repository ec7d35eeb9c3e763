// What a backup says of itself: which files, with their digests, and how many events each log holds.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Instant } from '@buono/kernel';

/** One file of a backup. */
export interface BackedUpFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
}

/** Keys are backed up apart: whoever has both parts can open what families told. */
export type BackupPart = 'data' | 'keys';

/** A backup, or the half of it that holds the keys. Both halves of one backup have the same id. */
export interface BackupManifest {
  readonly format: number;
  readonly id: string;
  readonly part: BackupPart;
  readonly engine: 'sqlite' | 'postgres';
  /** The instant whose state it holds, ISO UTC. */
  readonly takenAt: Instant;
  /** How many events each context's log holds. */
  readonly events: Readonly<Record<string, number>>;
  readonly files: readonly BackedUpFile[];
}

/** A backup that is not, or no longer, what its manifest says; or has none. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged';
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path} ${why}`);
  }
}

const MANIFEST = 'manifest.json';
const FORMAT = 1;

/** Forces the files of a folder to disk, then says what they are. A folder without its manifest is no backup. */
export const seal = async (
  folder: string,
  names: readonly string[],
  about: Omit<BackupManifest, 'format' | 'files'>,
): Promise<BackupManifest> => {
  const files: BackedUpFile[] = [];
  for (const name of names) {
    sync(join(folder, name));
    files.push(await fileOf(folder, name));
  }
  const manifest: BackupManifest = { format: FORMAT, ...about, files };
  const beside = join(folder, `${MANIFEST}.new`);
  writeFileSync(beside, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  sync(beside);
  renameSync(beside, join(folder, MANIFEST));
  sync(folder);
  return manifest;
};

/** The manifest of a folder. @throws BackupDamaged when it is not a finished backup of this part */
export const readManifest = (folder: string, part: BackupPart): BackupManifest => {
  const manifest = parsed(folder);
  if (manifest.format !== FORMAT)
    throw new BackupDamaged(folder, 'is a backup of a form that this program does not know');
  if (manifest.part !== part) throw new BackupDamaged(folder, `holds the ${manifest.part}, not the ${part}`);
  return manifest;
};

const parsed = (folder: string): BackupManifest => {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as BackupManifest;
  } catch (error) {
    throw new BackupDamaged(folder, `is not a finished backup: ${(error as Error).message}`);
  }
};

/** Compares files with what the manifest says. @throws BackupDamaged at the first that differs */
export const compareFiles = async (folder: string, { files }: BackupManifest): Promise<void> => {
  for (const expected of files) {
    const { bytes, sha256 } = await fileOf(folder, expected.name);
    if (bytes !== expected.bytes || sha256 !== expected.sha256)
      throw new BackupDamaged(join(folder, expected.name), 'is not what was backed up');
  }
};

const fileOf = async (folder: string, name: string): Promise<BackedUpFile> => {
  const path = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name, bytes: statSync(path).size, sha256: hash.digest('hex') };
};

/** Forces a file, or the names in a directory, to disk. */
export const sync = (path: string): void => {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
};

/** How large a backup is, in bytes, its manifest not counted. */
export const bytesOf = ({ files }: BackupManifest): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
