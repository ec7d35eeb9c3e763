// A remote signing service over plain HTTP; what it answers is believed when the signature verifies with a key that we trust.
import { flattenedVerify, importSPKI, type CompactJWSHeaderParameters } from 'jose';
import { instant, isInstant, millisOf, type Clock, type Instant } from '@buono/kernel';
import { NoAnswer } from '../pdnd/no-answer.js';
import { text } from '../pdnd/reading.js';
import { SigningService, type Done, type PaperToSign, type Signature } from './offices.js';
import type { OfficeService } from './office-service.js';

/** A public key of the signing service (SPKI, PEM), under its id and algorithm. Old ones stay: they verify old acts. */
export interface TrustedKey {
  readonly keyId: string;
  readonly algorithm: 'EdDSA' | 'ES256' | 'RS256';
  readonly publicKey: string;
}

/** How far ahead of ours the service's clock may be. */
const AHEAD_MS = 5 * 60_000;

/** What a signature says of itself, under the signature. */
interface Said {
  readonly keyId: string;
  readonly signer: string;
  readonly signedAt: Instant;
}

/**
 * `POST {digest, content (base64), signer}`, answered by `{key, digest, signature}`: a detached JWS whose protected header has
 * `alg`, `kid`, `sigT` (when, as JAdES names it) and `signer`.
 */
export class HttpSigningService extends SigningService {
  constructor(
    private readonly service: OfficeService,
    private readonly trusted: readonly TrustedKey[],
    private readonly clock: Clock,
  ) {
    super();
  }

  override sign(paper: PaperToSign): Promise<Done<Signature>> {
    const { digest, content, signer } = paper;
    const body = { digest, content: Buffer.from(content).toString('base64'), signer };
    return this.service.ask(paper, body, async (answer) => {
      const signature = text(answer['signature']);
      const said = await this.#said(signature, content);
      const latest = millisOf(this.clock.now()) + AHEAD_MS;
      if (said === undefined || said.signer !== signer || millisOf(said.signedAt) > latest)
        throw new NoAnswer('unintelligible');
      return { signature, signer, signedAt: said.signedAt, keyId: said.keyId };
    });
  }

  override async verifies({ signature, signer, signedAt, keyId }: Signature, content: string): Promise<boolean> {
    const said = await this.#said(signature, content);
    return said !== undefined && said.signer === signer && said.signedAt === signedAt && said.keyId === keyId;
  }

  /** What a signature says of itself; undefined when it does not verify. */
  async #said(detached: string, content: string): Promise<Said | undefined> {
    const [protectedHeader = '', none, signature = '', ...more] = detached.split('.');
    if (none !== '' || more.length > 0) return undefined;
    try {
      const payload = Buffer.from(content).toString('base64url');
      const verified = await flattenedVerify(
        { protected: protectedHeader, payload, signature },
        (header) => this.#key(header),
        { algorithms: ['EdDSA', 'ES256', 'RS256'] },
      );
      return saidBy(verified.protectedHeader ?? {});
    } catch {
      // Every way in which a signature can be wrong comes as an exception of its own.
      return undefined;
    }
  }

  #key({ kid, alg }: Partial<CompactJWSHeaderParameters>): ReturnType<typeof importSPKI> {
    const trusted = this.trusted.find(({ keyId, algorithm }) => keyId === kid && algorithm === alg);
    if (trusted === undefined) throw new NoAnswer('unintelligible');
    return importSPKI(trusted.publicKey, trusted.algorithm);
  }
}

const saidBy = (header: Readonly<Record<string, unknown>>): Said | undefined => {
  const { kid, sigT, signer } = header;
  if (typeof kid !== 'string' || typeof signer !== 'string' || typeof sigT !== 'string' || !isInstant(sigT))
    return undefined;
  return { keyId: kid, signer, signedAt: instant(sigT) };
};
