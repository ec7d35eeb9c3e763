// An offer that goes by a certified channel: its term waits, and begins on the day of the proved delivery.
import { localDate } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { Vouchers } from '../../application/ports.js';
import type { VoucherCommand } from '../../domain/voucher/commands.js';

const NAME = 'begin-acceptance-when-delivered';

/** What the queue of notices says of an offer, in order: each voucher is a subject of its own. */
export const beginWhenDelivered = ({
  bus,
  vouchers,
}: {
  readonly bus: MessageBus;
  readonly vouchers: Vouchers;
}): MessageSubscription =>
  subscribeTo(
    bus,
    NAME,
    ['it.buono.eligibility.offer-noticed.v1', 'it.buono.eligibility.offer-delivered.v1'],
    async (message) => {
      const command: VoucherCommand =
        message.type === 'it.buono.eligibility.offer-noticed.v1'
          ? { type: 'NoticeOffer', on: localDate(message.data.noticedOn) }
          : { type: 'BeginAcceptance', deliveredOn: localDate(message.data.deliveredOn) };
      return consumedAs(await vouchers.execute(message.data.voucherId, command, metaForMessage(NAME, message)));
    },
  );
