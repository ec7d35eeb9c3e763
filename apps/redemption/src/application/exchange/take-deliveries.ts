// Takes what the exchange system delivers: each invoice once, tied to the claim that it names, and each notice with its invoice.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { DeliveredInvoice, ExchangeNotice } from '@buono/registries/money';
import { deliveryOf } from '../ids.js';
import type { ExchangeInvoices } from '../ports.js';
import type { ExchangeOffice } from './exchange-office.js';
import type { TieDeliveries } from './tie-deliveries.js';

export class TakeDeliveries {
  /** What the exchange system is told next; forgotten by a crash, it delivers the same again. */
  #taken: readonly string[] = [];

  constructor(
    private readonly office: ExchangeOffice,
    private readonly deliveries: ExchangeInvoices,
    private readonly tying: TieDeliveries,
  ) {}

  /** One page; answers how much was taken of it. */
  async run(): Promise<number> {
    const heard = await this.office.exchange.post(this.#taken);
    if (heard.outcome !== 'done') return 0;
    const taken: string[] = [];
    for (const invoice of heard.value.invoices) if (await this.#take(invoice)) taken.push(invoice.sdiId);
    for (const notice of heard.value.notices) if (await this.#note(notice)) taken.push(notice.noticeId);
    this.#taken = taken;
    return taken.length;
  }

  /** Whether it need not be delivered again: where its file does not come now, it is asked for with the next page. */
  async #take(invoice: DeliveredInvoice): Promise<boolean> {
    const exchangeId = deliveryOf(invoice.sdiId);
    const delivered = await this.deliveries.execute(
      exchangeId,
      { type: 'Deliver', ...invoice },
      metaOf('take', invoice),
    );
    // Another file under a number that is known: the first one counts, and nobody is told the second.
    if (!delivered.accepted || delivered.state.status === 'unknown') return true;
    if (delivered.state.tied !== undefined) return true;
    const file = await this.office.exchange.file(invoice.sdiId);
    if (file.outcome !== 'done') return false;
    const claimId = await this.tying.namedIn(file.value);
    // What cannot be tied by its words waits for a person, whatever the reason.
    if (claimId !== undefined)
      await this.tying.tie(exchangeId, file.value, { claimId, by: 'invoice' }, metaOf('tie', invoice));
    return true;
  }

  /** A notice about an invoice that did not come yet is heard with the next page. */
  async #note({ noticeId, sdiId, kind, on }: ExchangeNotice): Promise<boolean> {
    const said =
      kind === 'term-over'
        ? ({ type: 'NoteTermOver', noticeId, overOn: on } as const)
        : ({ type: 'NoteRejected', noticeId, rejectedOn: on } as const);
    const meta = metaOf(`note ${noticeId}`, { sdiId });
    return (await this.deliveries.execute(deliveryOf(sdiId), said, meta)).accepted;
  }
}

const metaOf = (
  step: string,
  { sdiId, digest = '' }: Partial<DeliveredInvoice> & { readonly sdiId: string },
): CommandMeta => ({
  commandId: uuidV5('take-delivery', step, sdiId, digest),
  actor: 'process:take-deliveries',
  correlationId: uuidV5('take-delivery', sdiId),
});
