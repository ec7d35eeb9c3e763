// A copy of a receipt, and what the register has of it: nothing about anybody.
import { ApiProperty } from '@nestjs/swagger';
import { fieldCheck } from '@buono/http';
import type { ReceiptCopy } from '../../../application/application/past-receipts.js';

const NUMBER = /^[1-9]\d{0,8}$/;
const DIGEST = /^[\da-f]{64}$/;

/** What stands on the copy. */
export class ReceiptCopyQuery {
  @fieldCheck({
    name: 'isReceiptNumber',
    schema: { type: 'string', pattern: '^[1-9][0-9]{0,8}$', example: '41' },
    accepts: (value) => typeof value === 'string' && NUMBER.test(value),
    remedy: 'il numero che sta sulla ricevuta',
  })
  number!: string;

  @fieldCheck({
    name: 'isDigest',
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    accepts: (value) => typeof value === 'string' && DIGEST.test(value),
    remedy: 'l’impronta che sta sulla ricevuta: 64 cifre da 0 a f',
  })
  digest!: string;
}

/** The copy, as the API's words have it. */
export const copyIn = ({ number, digest }: ReceiptCopyQuery): ReceiptCopy => ({
  receiptNumber: Number(number),
  digest,
});

/** A receipt that was given: number in the register of the call, instants in UTC, digest of the content (SHA-256). */
export class GivenReceiptView {
  callId!: string;
  receiptNumber!: number;
  /** When the application came: it decides whether it was in time. */
  @ApiProperty({ type: 'string', format: 'date-time' })
  arrivedAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time' })
  registeredAt!: string;
  digest!: string;
}
