// Vouchers of the PDND: asked for with a signed assertion, kept until shortly before they end, one per purpose.
import { millisOf, type Clock } from '@buono/kernel';
import { accepted, jsonOf, post } from './exchange.js';
import { NoAnswer } from './no-answer.js';
import type { EServiceSettings, PdndClient } from './pdnd-settings.js';
import type { Signer } from './signer.js';

/** A voucher and the evidence that it is bound to; both go with every call. */
export interface Voucher {
  readonly token: string;
  readonly evidence: string;
}

interface Kept extends Voucher {
  readonly until: number;
}

/** Milliseconds before its end at which a voucher, or the evidence, is no longer used. */
const MARGIN = 20_000;
/** The evidence is signed for two minutes: the voucher bound to it is not used for longer. */
const EVIDENCE_GOOD_FOR = 120_000;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export class Vouchers {
  readonly #kept = new Map<string, Promise<Kept>>();

  readonly #client: PdndClient;

  constructor(
    client: PdndClient,
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {
    this.#client = client;
  }

  /** A voucher for the service's purpose. @throws NoAnswer */
  async for(service: EServiceSettings, timeout: number): Promise<Voucher> {
    const { purposeId } = service;
    const known = await this.#kept.get(purposeId)?.catch(() => undefined);
    if (known !== undefined && known.until - MARGIN > millisOf(this.clock.now())) return known;
    const asked = this.#ask(service, timeout);
    this.#kept.set(purposeId, asked);
    try {
      return await asked;
    } catch (error) {
      this.#kept.delete(purposeId);
      throw error;
    }
  }

  /** Forgets a voucher that was not accepted. */
  drop({ purposeId }: EServiceSettings): void {
    this.#kept.delete(purposeId);
  }

  async #ask(service: EServiceSettings, timeout: number): Promise<Kept> {
    const evidence = await this.signer.evidence(service);
    const form = new URLSearchParams({
      client_id: this.#client.clientId,
      client_assertion: await this.signer.assertion(service, evidence),
      client_assertion_type: ASSERTION_TYPE,
      grant_type: 'client_credentials',
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
    const reply = await post(this.#client.tokenUrl, { headers, body: form.toString() }, timeout);
    const { status } = accepted(reply, this.clock);
    if (status === 404) throw new NoAnswer('not-allowed');
    const { access_token: token, expires_in: seconds } = (jsonOf(reply) ?? {}) as Record<string, unknown>;
    if (typeof token !== 'string' || typeof seconds !== 'number') throw new NoAnswer('unintelligible');
    return { token, evidence, until: millisOf(this.clock.now()) + Math.min(seconds * 1_000, EVIDENCE_GOOD_FOR) };
  }
}
