// Blind tokens meet when people would say "the same name", and only then.
import { describe, expect, it } from '@jest/globals';
import { localDate, omocodicVariant } from '@buono/kernel';
import { BlindTokens, normalisedName } from './blind-tokens.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';
import { inventedFiscalCode } from './testing/index.js';

describe('a name as it is compared', () => {
  it.each([
    ["D'Amèlio", 'DAMELIO'],
    ['d’amelio', 'DAMELIO'],
    ["D AMELIO'", 'DAMELIO'],
    ["Niccolo'", 'NICCOLO'],
    ['Niccolò', 'NICCOLO'],
    ['De  Rossi-Bianchi', 'DEROSSIBIANCHI'],
    ['Große', 'GROSSE'],
    ['Łukasz', 'LUKASZ'],
    ['Sørensen', 'SORENSEN'],
    ['Œuvrard', 'OEUVRARD'],
    ['ﬁni', 'FINI'],
    ['Лев', 'ЛЕВ'],
  ])('%s is %s', (typed, compared) => expect(normalisedName(typed)).toBe(compared));

  it('needs a letter, and does not repeat what had none', () => {
    expect(() => normalisedName(" 1234 '")).toThrow(new RangeError('a name without letters'));
  });
});

describe('blind tokens', () => {
  const secret = new Uint8Array(32).fill(7);
  const tokens = new BlindTokens(new InMemoryKeyStore(secret));

  it('meet for one surname however it is typed', () => {
    expect(tokens.surname("D'Amèlio")).toBe(tokens.surname('D AMELIO'));
    expect(tokens.surname('Damelio')).not.toBe(tokens.surname('Dameli'));
  });

  it('meet for a surname and the first letter of the name', () => {
    expect(tokens.surnameInitial('De Rossi', 'Élena')).toBe(tokens.surnameInitial('DEROSSI', 'Enrico'));
    expect(tokens.surnameInitial('De Rossi', 'Elena')).not.toBe(tokens.surnameInitial('De Rossi', 'Ada'));
    expect(tokens.surnameInitial('Rossi', 'Elena')).not.toBe(tokens.surname('Rossie'));
  });

  it('meet for one birth date and for one codice fiscale', () => {
    expect(tokens.birthDate(localDate('2021-05-09'))).toBe(tokens.birthDate(localDate('2021-05-09')));
    expect(tokens.birthDate(localDate('2021-05-09'))).not.toBe(tokens.birthDate(localDate('2021-05-10')));
    expect(tokens.fiscalCode(inventedFiscalCode(1))).not.toBe(tokens.fiscalCode(inventedFiscalCode(2)));
  });

  it('meet for one name and birth date, whichever name was written first', () => {
    const born = localDate('2021-05-09');
    expect(tokens.nameAndBirth('Élena', "D'Amelio", born)).toBe(tokens.nameAndBirth('DAMELIO', 'Elena', born));
    expect(tokens.nameAndBirth('Elena', 'Rossi', born)).not.toBe(tokens.nameAndBirth('Elena', 'Rosso', born));
    expect(tokens.nameAndBirth('Elena', 'Rossi', born)).not.toBe(
      tokens.nameAndBirth('Elena', 'Rossi', localDate('2021-05-10')),
    );
  });

  it('meet for a code and its omocodic variants, which stay two codes', () => {
    const code = inventedFiscalCode(1);
    const variant = omocodicVariant(code, 1);
    expect(tokens.codeBeforeOmocodia(variant)).toBe(tokens.codeBeforeOmocodia(code));
    expect(tokens.fiscalCode(variant)).not.toBe(tokens.fiscalCode(code));
    expect(tokens.codeBeforeOmocodia(inventedFiscalCode(2))).not.toBe(tokens.codeBeforeOmocodia(code));
  });

  it('are others under another key, and never show what they stand for', () => {
    const others = new BlindTokens(new InMemoryKeyStore(new Uint8Array(32).fill(8)));
    expect(others.surname('Rossi')).not.toBe(tokens.surname('Rossi'));
    expect(tokens.surname('Rossi')).toMatch(/^[0-9a-f]{64}$/);
  });
});
