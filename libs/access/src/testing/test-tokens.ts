// An issuer for tests: its own key pair, tokens for any codice fiscale, at any level, good or bad.
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { issuerWithKeys, type TrustedIssuer } from '../issuer.js';

/** What a token says; what is not said is what a good citizen's token has. */
export interface TestToken {
  readonly fiscalCode: string;
  readonly level?: 1 | 2 | 3;
  /** A second factor was shown. */
  readonly mfa?: boolean;
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds since 1970. */
  readonly expiresAt?: number;
}

/** The issuer of a test. */
export class TestTokens {
  private constructor(
    private readonly key: CryptoKey,
    /** For `TokenVerifier`'s `issuers`. */
    readonly issuer: TrustedIssuer,
  ) {}

  /** An issuer with a new ES256 key. */
  static async create(issuer = 'https://identity.test'): Promise<TestTokens> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
    return new TestTokens(privateKey, issuerWithKeys(issuer, { keys: [jwk] }));
  }

  /** A signed token. It expires in an hour of the machine's clock unless told. */
  of(token: TestToken): Promise<string> {
    const claims = {
      fiscal_number: `TINIT-${token.fiscalCode}`,
      acr: `https://www.spid.gov.it/SpidL${token.level ?? 2}`,
      amr: token.mfa === true ? ['pwd', 'otp', 'mfa'] : ['pwd'],
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(token.issuer ?? this.issuer.issuer)
      .setAudience(token.audience ?? 'buono')
      .setExpirationTime(token.expiresAt ?? '1h')
      .sign(this.key);
  }
}
