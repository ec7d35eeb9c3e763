// The vault in a file keeps the contract of vaults, and moves to another whole.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { instant, personId } from '@buono/kernel';
import { openDatabase } from '@buono/sql';
import { copyDocuments } from './copy-documents.js';
import { InMemoryVault } from './in-memory-vault.js';
import { SqliteVault } from './sqlite-vault.js';
import { vaultContract } from './testing/vault-contract.js';

vaultContract('SQLite', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-vault-'));
  const path = join(directory, 'documents.db');
  let open = await SqliteVault.open(path);
  return {
    vault: open,
    reopen: async () => {
      await open.close();
      open = await SqliteVault.open(path);
      return open;
    },
    dispose: async () => {
      await open.close();
      rmSync(directory, { recursive: true });
    },
  };
});

const entry = {
  person: personId('00000000-0000-4000-8000-000000000001'),
  purposeClass: 'health',
  holder: 'application-1',
  startedAt: instant('2026-06-01T10:00:00.000Z'),
  standing: 'arriving',
} as const;

describe('a vault in a file', () => {
  it('leaves no byte of what was removed, once the log is in the file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'buono-vault-'));
    const path = join(directory, 'documents.db');
    const vault = await SqliteVault.open(path);
    await vault.begin({ documentId: 'a', ...entry });
    await vault.keep('a', 0, Buffer.alloc(20_000, 'bytes-to-be-gone'));
    await vault.remove('a');
    await vault.close();
    const file = openDatabase(path);
    file.checkpoint();
    file.close();
    expect(readFileSync(path, 'latin1')).not.toContain('bytes-to-be-gone');
    rmSync(directory, { recursive: true });
  });

  it('moves to another vault whole, also when it was interrupted', async () => {
    const [from, to] = [new InMemoryVault(), new InMemoryVault()];
    for (const documentId of ['a', 'b']) {
      await from.begin({ documentId, ...entry });
      await from.keep(documentId, 0, Buffer.from(`${documentId} 0`));
      await from.keep(documentId, 1, Buffer.from(`${documentId} 1`));
      await from.stand(documentId, 'scanned');
    }
    await to.begin({ documentId: 'a', ...entry });
    await to.keep('a', 0, Buffer.from('half'));
    expect(await copyDocuments(from, to)).toBe(2);
    expect(await copyDocuments(from, to)).toBe(2);
    expect(await to.entries({}, 10)).toEqual(await from.entries({}, 10));
    expect(Buffer.from((await to.piece('a', 0)) ?? []).toString()).toBe('a 0');
    expect(Buffer.from((await to.piece('b', 1)) ?? []).toString()).toBe('b 1');
  });
});
