// An e-service of the PDND over ModI: voucher, evidence, digest and signature on every call, with patience and rest.
import type { Answered, Asking } from '../asking.js';
import { accepted, jsonOf, post, type Reply } from './exchange.js';
import { PatientCalls, type PatientParts } from './patient-calls.js';
import type { EServiceSettings, PdndClient } from './pdnd-settings.js';
import { CONTENT_ENCODING, CONTENT_TYPE, Signer } from './signer.js';
import { Vouchers } from './vouchers.js';

/** What every e-service of one client shares. */
export interface PdndParts extends PatientParts {
  readonly client: PdndClient;
}

/** How an answer is read: undefined when there is nothing of the kind. It may throw NoAnswer('unintelligible'). */
export type Reader<T> = (json: unknown) => T | undefined;

export class EService {
  readonly #parts: PdndParts;
  readonly #calls: PatientCalls;
  readonly #signer: Signer;
  readonly #vouchers: Vouchers;

  constructor(
    private readonly settings: EServiceSettings,
    parts: PdndParts,
  ) {
    this.#parts = parts;
    this.#calls = new PatientCalls(parts);
    this.#signer = new Signer(parts.client, parts.clock);
    this.#vouchers = new Vouchers(parts.client, this.#signer, parts.clock);
  }

  /** Asks, as often as patience allows. Never throws for what the other side does: that is an answer too. */
  async ask<T>({ requestId }: Asking, body: object, read: Reader<T>): Promise<Answered<T>> {
    const heard = await this.#calls.call(async () => {
      const reply = await this.#once(requestId, JSON.stringify(body));
      return reply.status === 404 ? undefined : read(jsonOf(reply));
    });
    const { name: service, purposeId } = this.settings;
    const told = { requestId, service, purposeId, at: this.#parts.clock.now() };
    if (heard.outcome === 'no-answer') return { ...told, ...heard };
    const { value } = heard;
    return value === undefined ? { ...told, outcome: 'nothing' } : { ...told, outcome: 'found', value };
  }

  async #once(requestId: string, body: string): Promise<Reply> {
    const { timeout } = this.#calls;
    const voucher = await this.#vouchers.for(this.settings, timeout);
    const { digest, signature } = await this.#signer.signature(this.settings, body);
    const headers = {
      Authorization: `Bearer ${voucher.token}`,
      'Agid-JWT-TrackingEvidence': voucher.evidence,
      'Agid-JWT-Signature': signature,
      Digest: digest,
      'Content-Type': CONTENT_TYPE,
      'Content-Encoding': CONTENT_ENCODING,
      Accept: 'application/json',
      'X-Correlation-Id': requestId,
    };
    const reply = await post(this.settings.url, { headers, body }, timeout);
    // The next call asks for a new voucher: the old one may have been revoked.
    if (reply.status === 401) this.#vouchers.drop(this.settings);
    return accepted(reply, this.#parts.clock);
  }
}
