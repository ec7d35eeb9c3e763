// What a vault does wherever its bytes are: one suite, run against each adapter.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, personId } from '@buono/kernel';
import type { DocumentVault, VaultEntry } from '../document-vault.js';

/** A vault on trial. */
export interface VaultUnderTest {
  readonly vault: DocumentVault;
  /** Closes and opens again on what was kept; absent when nothing is. */
  reopen?(): Promise<DocumentVault>;
  dispose(): Promise<void>;
}

const ADA = personId('00000000-0000-4000-8000-000000000001');
const EVA = personId('00000000-0000-4000-8000-000000000002');
const entry = (documentId: string, over: Partial<VaultEntry> = {}): VaultEntry => ({
  documentId,
  person: ADA,
  purposeClass: 'health',
  holder: 'application-1',
  standing: 'arriving',
  startedAt: instant('2026-06-01T10:00:00.000Z'),
  ...over,
});
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const textOf = (piece: Uint8Array | undefined): string | undefined => piece && Buffer.from(piece).toString();

/** @param name of the adapter; @param make gives it, empty. */
export const vaultContract = (name: string, make: () => Promise<VaultUnderTest>): void =>
  describe(`a vault in ${name}`, () => {
    let trial: VaultUnderTest;
    let vault: DocumentVault;
    beforeEach(async () => {
      trial = await make();
      vault = trial.vault;
    });
    afterEach(() => trial.dispose());

    const ids = async (filter: Parameters<DocumentVault['entries']>[0], most = 10) =>
      (await vault.entries(filter, most)).map(({ documentId }) => documentId);

    it('gives back the pieces that were kept, and none after the last', async () => {
      await vault.begin(entry('a'));
      await vault.keep('a', 0, bytes('first'));
      await vault.keep('a', 1, bytes('second'));
      expect(textOf(await vault.piece('a', 0))).toBe('first');
      expect(textOf(await vault.piece('a', 1))).toBe('second');
      expect(await vault.piece('a', 2)).toBeUndefined();
      expect(await vault.piece('b', 0)).toBeUndefined();
    });

    it('is safe to ask twice, and the last bytes of a piece stand', async () => {
      for (const text of ['once', 'twice']) {
        await vault.begin(entry('a'));
        await vault.keep('a', 0, bytes(text));
      }
      expect(textOf(await vault.piece('a', 0))).toBe('twice');
      expect(await vault.entries({}, 10)).toEqual([entry('a')]);
    });

    it('keeps how far a document is, and never goes back', async () => {
      await vault.begin(entry('a'));
      await vault.stand('a', 'scanned');
      await vault.stand('a', 'waiting');
      await vault.stand('a', 'arriving');
      expect(await vault.entries({}, 10)).toEqual([entry('a', { standing: 'scanned' })]);
    });

    it('lists by standing, age and id, so many at once', async () => {
      for (const id of ['c', 'a', 'b']) await vault.begin(entry(id));
      await vault.begin(entry('d', { startedAt: instant('2026-06-02T10:00:00.000Z') }));
      await vault.stand('b', 'waiting');
      expect(await ids({})).toEqual(['a', 'b', 'c', 'd']);
      expect(await ids({ after: 'b' }, 1)).toEqual(['c']);
      expect(await ids({ standing: 'waiting' })).toEqual(['b']);
      expect(await ids({ standing: 'arriving', startedBefore: instant('2026-06-02T00:00:00.000Z') })).toEqual([
        'a',
        'c',
      ]);
    });

    it('removes a document with its bytes, and does not take it again piece by piece', async () => {
      await vault.begin(entry('a'));
      await vault.keep('a', 0, bytes('first'));
      await vault.remove('a');
      await vault.remove('a');
      await vault.keep('a', 1, bytes('second'));
      await vault.stand('a', 'waiting');
      expect(await vault.piece('a', 0)).toBeUndefined();
      expect(await vault.piece('a', 1)).toBeUndefined();
      expect(await vault.entries({}, 10)).toEqual([]);
    });

    it('forgets the classes of one person, and nothing else', async () => {
      await vault.begin(entry('a'));
      await vault.begin(entry('b', { purposeClass: 'economic' }));
      await vault.begin(entry('c', { person: EVA }));
      for (const id of ['a', 'b', 'c']) await vault.keep(id, 0, bytes(id));
      await vault.forget(ADA, ['health', 'payment']);
      expect(await ids({})).toEqual(['b', 'c']);
      expect(await vault.piece('a', 0)).toBeUndefined();
      expect(textOf(await vault.piece('c', 0))).toBe('c');
      await vault.forget(ADA, []);
      expect(await ids({})).toEqual(['b', 'c']);
    });

    it('has everything after it was opened again', async () => {
      if (trial.reopen === undefined) return;
      await vault.begin(entry('a'));
      await vault.keep('a', 0, bytes('first'));
      await vault.stand('a', 'waiting');
      const again = await trial.reopen();
      expect(await again.entries({}, 10)).toEqual([entry('a', { standing: 'waiting' })]);
      expect(textOf(await again.piece('a', 0))).toBe('first');
    });
  });
