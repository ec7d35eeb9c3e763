// An e-service of the PDND over ModI: voucher, evidence, digest and signature on every call, with patience and rest.
import { instantFromMillis, millisOf, type Clock } from '@buono/kernel';
import type { Answered, Asking, CallTrace } from '../asking.js';
import { Circuit } from './circuit.js';
import { accepted, jsonOf, post, type Reply } from './exchange.js';
import { NoAnswer } from './no-answer.js';
import { PATIENCE, type EServiceSettings, type Patience, type PdndClient } from './pdnd-settings.js';
import { CONTENT_ENCODING, CONTENT_TYPE, Signer } from './signer.js';
import { Vouchers } from './vouchers.js';

/** What every e-service of one client shares. */
export interface PdndParts {
  readonly client: PdndClient;
  readonly clock: Clock;
  readonly patience?: Patience;
  /** Waits, in milliseconds; the timer of the machine, unless told. */
  readonly pause?: (millis: number) => Promise<void>;
}

/** How an answer is read: undefined when there is nothing of the kind. It may throw NoAnswer('unintelligible'). */
export type Reader<T> = (json: unknown) => T | undefined;

const pauseOf = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

export class EService {
  readonly #parts: PdndParts;
  readonly #circuit: Circuit;
  readonly #signer: Signer;
  readonly #vouchers: Vouchers;
  readonly #patience: Patience;

  constructor(
    private readonly settings: EServiceSettings,
    parts: PdndParts,
  ) {
    this.#parts = parts;
    this.#patience = parts.patience ?? PATIENCE;
    this.#circuit = new Circuit(this.#patience);
    this.#signer = new Signer(parts.client, parts.clock);
    this.#vouchers = new Vouchers(parts.client, this.#signer, parts.clock);
  }

  /** Asks, as often as patience allows. Never throws for what the other side does: that is an answer too. */
  async ask<T>({ requestId }: Asking, body: object, read: Reader<T>): Promise<Answered<T>> {
    const trace = { requestId, service: this.settings.name, purposeId: this.settings.purposeId };
    const told = (): CallTrace => ({ ...trace, at: this.#parts.clock.now() });
    const resting = this.#circuit.restingAt(this.#now());
    if (resting !== undefined)
      return { ...told(), outcome: 'no-answer', reason: 'resting', retryAt: instantFromMillis(resting) };
    try {
      const reply = await this.#patiently(() => this.#once(requestId, JSON.stringify(body)));
      const value = reply.status === 404 ? undefined : read(jsonOf(reply));
      this.#circuit.succeeded();
      return value === undefined ? { ...told(), outcome: 'nothing' } : { ...told(), outcome: 'found', value };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.#circuit.failed(this.#now());
      const { reason, retryAt } = error;
      return { ...told(), outcome: 'no-answer', reason, ...(retryAt !== undefined && { retryAt }) };
    }
  }

  async #patiently(once: () => Promise<Reply>): Promise<Reply> {
    const pause = this.#parts.pause ?? pauseOf;
    for (const millis of this.#patience.pauses) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof NoAnswer) || !error.mayPass) throw error;
        // Up to half as much again, so that many who failed together do not come back together.
        await pause(Math.round(millis * (1 + Math.random() / 2)));
      }
    }
    return once();
  }

  async #once(requestId: string, body: string): Promise<Reply> {
    const { timeout } = this.#patience;
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

  #now(): number {
    return millisOf(this.#parts.clock.now());
  }
}
