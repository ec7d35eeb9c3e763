// The receipts of applications, from their streams.
import type { Executor } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import { PastReceipts } from '../../application/application/past-receipts.js';
import type { ReceiptView } from '../../application/application/receipts.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import { applicationAggregate } from './aggregates.js';

export class RecordedReceipts extends PastReceipts {
  constructor(private readonly executor: Executor) {
    super();
  }

  override async of(id: ApplicationId): Promise<readonly ReceiptView[]> {
    const past = await this.executor.history(applicationAggregate, id);
    return receiptsIn(past.map(({ event }) => event));
  }
}

/** The receipts that a history tells of: each round was sent with a digest, and given its number. */
export const receiptsIn = (events: readonly ApplicationEvent[]): readonly ReceiptView[] => {
  const digests = new Map<number, string>();
  const receipts: ReceiptView[] = [];
  for (const event of events)
    if (event.type === 'ApplicationSubmitted') digests.set(event.round, event.digest);
    else if (event.type === 'ReceiptRecorded') {
      const { applicationId, callId, callVersion, round, receiptNumber, arrivedAt, registeredAt } = event;
      const digest = digests.get(round);
      if (digest === undefined) throw new Error(`round ${round} of ${applicationId} has a number and was never sent`);
      receipts.push({ applicationId, callId, callVersion, round, receiptNumber, arrivedAt, registeredAt, digest });
    }
  return receipts;
};
