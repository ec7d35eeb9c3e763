// Tokens, good and bad, and how long a good one is remembered.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  Clock,
  computeCodiceFiscale,
  instant,
  localDate,
  millisOf,
  personId,
  type CodiceFiscale,
  type Instant,
} from '@buono/kernel';
import { issuerWithKeys, TokenChecks, TokenVerifier } from './index.js';
import { TestTokens, type TestToken } from './testing/index.js';

const OFFICER = 'RSSMRA85T10A562S';
const FAMILY = computeCodiceFiscale({
  surname: 'Esempi',
  name: 'Provina',
  birthDate: localDate('1988-04-12'),
  sex: 'F',
  birthplace: 'D612',
});

class TestClock extends Clock {
  at: Instant = instant('2026-06-01T10:00:00.000Z');
  now(): Instant {
    return this.at;
  }
}

const clock = new TestClock();
const asked: CodiceFiscale[] = [];
const keyStore = {
  personFor: (fiscalCode: CodiceFiscale) => {
    asked.push(fiscalCode);
    return Promise.resolve(personId('00000000-0000-4000-8000-000000000001'));
  },
};
let tokens: TestTokens;
beforeAll(async () => {
  tokens = await TestTokens.create();
});

const expiry = (): number => millisOf(clock.at) / 1_000 + 3_600;
const tokenOf = (token: Partial<TestToken> = {}) => tokens.of({ fiscalCode: OFFICER, expiresAt: expiry(), ...token });

describe('a token', () => {
  it('is refused when it is signed well with another algorithm', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const trusted = issuerWithKeys('https://rsa.test', { keys: [{ ...(await exportJWK(publicKey)), kid: 'rsa' }] });
    const verifier = new TokenVerifier({ checks: new TokenChecks([trusted]), keyStore, clock });
    const token = await new SignJWT({ fiscal_number: `TINIT-${OFFICER}` })
      .setProtectedHeader({ alg: 'RS256', kid: 'rsa' })
      .setIssuer('https://rsa.test')
      .setAudience('buono')
      .setExpirationTime(expiry())
      .sign(privateKey);
    await expect(verifier.verify(token)).rejects.toMatchObject({ refusal: 'token-invalid' });
  });

  it('is refused when it never expires', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const trusted = issuerWithKeys('https://ever.test', { keys: [await exportJWK(publicKey)] });
    const token = await new SignJWT({ fiscal_number: `TINIT-${OFFICER}` })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('https://ever.test')
      .setAudience('buono')
      .sign(privateKey);
    await expect(
      new TokenVerifier({ checks: new TokenChecks([trusted]), keyStore, clock }).verify(token),
    ).rejects.toMatchObject({
      refusal: 'token-invalid',
    });
  });
});

describe('a verified token', () => {
  it('is known at once the second time, for five minutes and never past its end', async () => {
    const verifier = new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock });
    const token = await tokenOf({ fiscalCode: FAMILY, expiresAt: millisOf(clock.at) / 1_000 + 360 });
    asked.length = 0;
    await Promise.all([verifier.verify(token), verifier.verify(token)]);
    expect(asked).toEqual([FAMILY]);
    expect(verifier.verify(token)).not.toBeInstanceOf(Promise);

    const start = clock.at;
    try {
      clock.at = instant('2026-06-01T10:05:00.000Z');
      const again = verifier.verify(token);
      expect(again).toBeInstanceOf(Promise);
      await again;
      clock.at = instant('2026-06-01T10:06:00.000Z');
      await expect(verifier.verify(token)).rejects.toMatchObject({ refusal: 'token-expired' });
    } finally {
      clock.at = start;
    }
  });

  it('is asked again when it was refused', async () => {
    const verifier = new TokenVerifier({ checks: new TokenChecks([tokens.issuer]), keyStore, clock });
    await expect(verifier.verify('a.b.c')).rejects.toMatchObject({ refusal: 'token-invalid' });
    await expect(verifier.verify('a.b.c')).rejects.toMatchObject({ refusal: 'token-invalid' });
  });
});
