// An office over plain HTTP: POST of JSON with a bearer token and the paper's key, answered with JSON about the same paper.
import type { Done, PaperAtOffice } from './offices.js';
import { accepted, jsonOf, post } from '../pdnd/exchange.js';
import { NoAnswer } from '../pdnd/no-answer.js';
import { PatientCalls, type PatientParts } from '../pdnd/patient-calls.js';
import { members, text } from '../pdnd/reading.js';

/** Where an office is, and the token that it knows us by. Never logged, never shown. */
export interface OfficeSettings {
  readonly url: string;
  readonly token: string;
}

/** Reads the members of an answer. It may throw NoAnswer('unintelligible'). */
export type OfficeReader<T> = (answer: Readonly<Record<string, unknown>>) => T | Promise<T>;

export class OfficeService {
  // Private fields of the language: an object that is logged by mistake does not show the token.
  readonly #settings: OfficeSettings;
  readonly #calls: PatientCalls;

  constructor(
    settings: OfficeSettings,
    private readonly parts: PatientParts,
  ) {
    this.#settings = settings;
    this.#calls = new PatientCalls(parts);
  }

  /** Asks; an answer that speaks of another paper is none. */
  async ask<T>({ key, digest }: PaperAtOffice, body: object, read: OfficeReader<T>): Promise<Done<T>> {
    const heard = await this.#calls.call(async () => {
      const answer = members(await this.#once(key, JSON.stringify(body)));
      if (text(answer['key']) !== key || text(answer['digest']) !== digest) throw new NoAnswer('unintelligible');
      return read(answer);
    });
    return heard.outcome === 'heard' ? { outcome: 'done', value: heard.value } : heard;
  }

  async #once(key: string, body: string): Promise<unknown> {
    const { url, token } = this.#settings;
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Idempotency-Key': key,
    };
    const reply = accepted(await post(url, { headers, body }, this.#calls.timeout), this.parts.clock);
    // A registry may know nothing of a person; an office that knows nothing of our request is one we did not reach.
    if (reply.status === 404) throw new NoAnswer('not-allowed');
    return jsonOf(reply);
  }
}

/** A number as offices write it, as `0001234/2026`. @throws NoAnswer */
export const officeNumber = (value: unknown): string => {
  const number = text(value);
  if (!/^[\p{L}\d][\p{L}\d ./_-]{0,59}$/u.test(number)) throw new NoAnswer('unintelligible');
  return number;
};
