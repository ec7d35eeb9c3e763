// One voucher, from the money set aside to the money that left the account.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentLedger, type VoucherHistory } from './ports.js';

export class TraceVoucherQuery extends Query<VoucherHistory | undefined> {
  constructor(readonly voucherId: string) {
    super();
  }
}

@QueryHandler(TraceVoucherQuery)
export class TraceVoucherHandler implements IQueryHandler<TraceVoucherQuery> {
  constructor(private readonly ledger: CurrentLedger) {}

  execute({ voucherId }: TraceVoucherQuery): Promise<VoucherHistory | undefined> {
    return this.ledger.voucher(voucherId);
  }
}
