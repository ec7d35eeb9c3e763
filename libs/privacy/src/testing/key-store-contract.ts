// What every key store must do, whatever holds it: one suite, run against each adapter.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { personId } from '@buono/kernel';
import { UnknownPerson, type KeyStore } from '../key-store.js';
import { PURPOSE_CLASSES } from '../purpose-class.js';
import { inventedFiscalCode } from './invented-fiscal-code.js';

/** A key store on trial. */
export interface KeyStoreUnderTest {
  readonly keys: KeyStore;
  /** Closes the store and opens it again on what it kept; absent when it keeps nothing. */
  reopen?(): Promise<KeyStore>;
  dispose(): Promise<void>;
}

const ADA = inventedFiscalCode(0);
const BRUNO = inventedFiscalCode(1);
const NOBODY = personId('00000000-0000-4000-8000-000000000000');

/** @param name of the adapter; @param make gives an empty store. */
export const keyStoreContract = (name: string, make: () => Promise<KeyStoreUnderTest>): void =>
  describe(`${name} as a key store`, () => {
    let trial: KeyStoreUnderTest;
    let keys: KeyStore;
    beforeEach(async () => {
      trial = await make();
      keys = trial.keys;
    });
    afterEach(() => trial.dispose());

    const allKeys = (person: Awaited<ReturnType<KeyStore['newPerson']>>, from: KeyStore = keys) =>
      Promise.all(PURPOSE_CLASSES.map((purposeClass) => from.dataKey(person, purposeClass)));

    describe('persons', () => {
      it('makes a person on first sight of a codice fiscale, and finds the same one again', async () => {
        expect(await keys.findPerson(ADA)).toBeUndefined();
        const ada = await keys.personFor(ADA);
        expect(await keys.personFor(ADA)).toBe(ada);
        expect(await keys.findPerson(ADA)).toBe(ada);
        expect(await keys.personFor(BRUNO)).not.toBe(ada);
      });

      it('gives one person to many who ask at once', async () => {
        const answers = await Promise.all(Array.from({ length: 64 }, () => keys.personFor(ADA)));
        expect(new Set(answers).size).toBe(1);
      });

      it('answers many codes in their order, also when one stands among them twice', async () => {
        const [a, b, c] = await keys.personsFor([ADA, BRUNO, ADA]);
        expect(c).toBe(a);
        expect([await keys.findPerson(ADA), await keys.findPerson(BRUNO)]).toEqual([a, b]);
      });

      it('makes persons without a codice fiscale', async () => {
        const [one, other] = [await keys.newPerson(), await keys.newPerson()];
        expect(one).not.toBe(other);
        expect(await keys.erased(one)).toEqual([]);
        expect(await allKeys(one)).not.toContain('erased');
      });
    });

    describe('keys', () => {
      it('keeps one key of 32 bytes per person and class', async () => {
        const given = [...(await allKeys(await keys.personFor(ADA))), ...(await allKeys(await keys.personFor(BRUNO)))];
        expect(given.map((key) => key.length)).toEqual(given.map(() => 32));
        expect(new Set(given.map((key) => Buffer.from(key).toString('hex'))).size).toBe(8);
        expect(await allKeys(await keys.personFor(ADA))).toEqual(given.slice(0, 4));
      });

      it('has a fault, not an answer, for a person never heard of', async () => {
        await expect(keys.dataKey(NOBODY, 'identity')).rejects.toThrow(UnknownPerson);
        expect(await keys.erased(NOBODY)).toEqual([]);
      });
    });

    describe('erasure', () => {
      it('forgets one class and leaves the others', async () => {
        const ada = await keys.personFor(ADA);
        const before = await allKeys(ada);
        await keys.erase(ada, ['health']);
        expect(await allKeys(ada)).toEqual([before[0], before[1], 'erased', before[3]]);
        expect(await keys.erased(ada)).toEqual(['health']);
        expect(await keys.findPerson(ADA)).toBe(ada);
      });

      it('forgets with the identity who was behind the codice fiscale: who comes back is a new person', async () => {
        const ada = await keys.personFor(ADA);
        await keys.erase(ada, ['identity']);
        expect(await keys.findPerson(ADA)).toBeUndefined();
        const again = await keys.personFor(ADA);
        expect(again).not.toBe(ada);
        expect(await keys.dataKey(ada, 'identity')).toBe('erased');
        expect(await keys.dataKey(again, 'identity')).toHaveLength(32);
      });

      it('forgets everything unless told otherwise, as often as it is asked, and nobody else', async () => {
        const [ada, bruno] = [await keys.personFor(ADA), await keys.personFor(BRUNO)];
        const before = await allKeys(bruno);
        await keys.erase(ada);
        await keys.erase(ada);
        await keys.erase(ada, ['payment']);
        expect(await keys.erased(ada)).toEqual([...PURPOSE_CLASSES]);
        expect(await allKeys(bruno)).toEqual(before);
        expect(await keys.findPerson(BRUNO)).toBe(bruno);
      });

      it('remembers the erasure of a person whom it never had', async () => {
        await keys.eraseAll([{ person: NOBODY, classes: ['health', 'economic'] }]);
        expect(await keys.erased(NOBODY)).toEqual(['economic', 'health']);
        expect(await keys.dataKey(NOBODY, 'health')).toBe('erased');
        await expect(keys.dataKey(NOBODY, 'identity')).rejects.toThrow(UnknownPerson);
      });
    });

    describe('tags', () => {
      it('are equal for equal texts of one purpose, and 64 hexadecimal characters', () => {
        expect(keys.tags('ROSSI', 'surname')).toBe(keys.tags('ROSSI', 'surname'));
        expect(keys.tags('ROSSI', 'surname')).not.toBe(keys.tags('ROSSO', 'surname'));
        expect(keys.tags('ROSSI', 'surname')).not.toBe(keys.tags('ROSSI', 'name'));
        expect(keys.tags('', 'surname')).toMatch(/^[0-9a-f]{64}$/);
      });
    });

    it('remembers per log how far erasures were carried out', async () => {
      expect(await keys.erasuresRead('eligibility')).toBe(0);
      await keys.saveErasuresRead('eligibility', 7);
      await keys.saveErasuresRead('redemption', 3);
      await keys.saveErasuresRead('eligibility', 9);
      expect([await keys.erasuresRead('eligibility'), await keys.erasuresRead('redemption')]).toEqual([9, 3]);
    });

    it('has it all after it was closed and opened again', async () => {
      if (!trial.reopen) return;
      const [ada, bruno] = [await keys.personFor(ADA), await keys.personFor(BRUNO)];
      const before = await allKeys(ada);
      const tag = keys.tags('ROSSI', 'surname');
      await keys.erase(bruno, ['economic']);
      await keys.saveErasuresRead('eligibility', 5);
      const reopened = await trial.reopen();
      expect(await reopened.findPerson(ADA)).toBe(ada);
      expect(await allKeys(ada, reopened)).toEqual(before);
      expect(await reopened.erased(bruno)).toEqual(['economic']);
      expect(reopened.tags('ROSSI', 'surname')).toBe(tag);
      expect(await reopened.erasuresRead('eligibility')).toBe(5);
    });
  });
