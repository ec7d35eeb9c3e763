// Who an order pays, as a bank's file will name it; opened with a record where it is a person.
import { Injectable } from '@nestjs/common';
import type { CommandMeta } from '@buono/event-store';
import { AccessLog, asBox } from '@buono/privacy';
import type { FileLine, LeftOutReason } from '../../domain/payment-file/events.js';
import type { KnownPaymentOrder } from '../../domain/payment-order/decider.js';
import { Providers } from '../ports.js';

export type PayeeName = Pick<FileLine, 'name' | 'identity' | 'vatNumber'>;

@Injectable()
export class PayeeNames {
  constructor(
    private readonly providers: Providers,
    private readonly access: AccessLog,
  ) {}

  /** The name; or why there is none. */
  async of(
    { draft: { payee, iban } }: KnownPaymentOrder,
    { actor, correlationId }: Pick<CommandMeta, 'actor' | 'correlationId'>,
  ): Promise<PayeeName | LeftOutReason> {
    const opened = await this.access.openFor(actor, 'pay-claim', asBox(iban), correlationId);
    if (opened === 'erased') return 'account-erased';
    if (payee.kind === 'person') return opened['holder'] === undefined ? 'holder-missing' : {};
    const { state: provider } = await this.providers.find(payee.id);
    if (provider.status === 'unknown') return 'holder-missing';
    const { name, identity } = provider.registration;
    if (name === undefined) return identity === undefined ? 'holder-missing' : { identity };
    const { legalName, vatNumber } = name;
    return { name: legalName, ...(vatNumber !== undefined && { vatNumber }) };
  }
}
