// Tells the exchange system what the body answered; while it is silent the answers wait, and nobody waits for them.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, instantFromMillis, millisOf, type Clock, type Instant } from '@buono/kernel';
import type { ExchangeReason } from '../../domain/exchange-invoice/events.js';
import type { ExchangeInvoices } from '../ports.js';
import type { ExchangeLists } from './exchange-lists.js';
import type { ExchangeOffice } from './exchange-office.js';

const AT_ONCE = 50;
/** For how long an exchange that did not answer is left in peace, unless it says itself. */
const QUIET_MS = 60_000;

/** Why it is refused, as the supplier reads it. */
const WORDS: Readonly<Record<ExchangeReason, string>> = {
  'not-ours': 'La fattura non è indirizzata a questo ente.',
  'not-due': 'Quanto fatturato non è dovuto.',
  'wrong-amount': 'L’importo non è quello liquidato.',
  'wrong-data': 'Mancano, o sono errati, dati richiesti (CUP, CIG, ufficio, rendiconto).',
  duplicate: 'La fattura è già stata presentata.',
};

export class SendAnswers {
  /** Until when the exchange, or one answer, is left in peace. Only remembered: asking again after a start does no harm. */
  #quiet: Instant | undefined;
  readonly #quietAnswers = new Map<string, Instant>();

  constructor(
    private readonly office: ExchangeOffice,
    private readonly deliveries: ExchangeInvoices,
    private readonly lists: ExchangeLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many were taken. */
  async run(): Promise<number> {
    let sent = 0;
    for (const exchangeId of await this.lists.unsent(AT_ONCE)) {
      if (this.#isBefore(this.#quiet)) return sent;
      if (!this.#isBefore(this.#quietAnswers.get(exchangeId)) && (await this.#send(exchangeId))) sent += 1;
    }
    return sent;
  }

  async #send(exchangeId: string): Promise<boolean> {
    const { state } = await this.deliveries.find(exchangeId);
    if (state.status !== 'answered' || state.taken || state.answer === undefined) return false;
    const { attempt, answer, delivered } = state;
    const heard = await this.office.exchange.answer({
      ...{ answerId: `${exchangeId.replaceAll('-', '')}-${attempt}`, sdiId: delivered.sdiId, outcome: answer.outcome },
      ...(answer.reason !== undefined && { description: WORDS[answer.reason] }),
    });
    if (heard.outcome === 'done') {
      const commandId = uuidV5('send-answer', exchangeId, String(attempt));
      const meta = { commandId, actor: 'process:send-answers', correlationId: exchangeId };
      await this.deliveries.execute(exchangeId, { type: 'NoteTaken', attempt, on: dateInRome(this.clock.now()) }, meta);
      return true;
    }
    const again = heard.retryAt ?? instantFromMillis(millisOf(this.clock.now()) + QUIET_MS);
    if (heard.reason === 'unintelligible' || heard.reason === 'not-allowed') this.#quietAnswers.set(exchangeId, again);
    else this.#quiet = again;
    return false;
  }

  #isBefore(until: Instant | undefined): boolean {
    return until !== undefined && this.clock.now() < until;
  }
}
