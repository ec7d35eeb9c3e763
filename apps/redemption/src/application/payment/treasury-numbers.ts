// Orders that a treasurer's journal calls by their number in the accounts of the body: which of ours they are, where it can be said.
import { Injectable } from '@nestjs/common';
import type { BankMovement, OrderNumber } from '@buono/bank-files';
import { endToEndIdOf } from '../../domain/payment-order/end-to-end.js';
import { RedemptionLists, type TreasuryFileRow } from '../lists.js';
import { PaymentFiles } from '../ports.js';

/** The movements with their orders called by the names of files; `others`: how many were orders of other offices of the body. */
export interface NamedMovements {
  readonly movements: readonly BankMovement[];
  readonly others: number;
}

@Injectable()
export class TreasuryNumbers {
  constructor(
    private readonly lists: RedemptionLists,
    private readonly files: PaymentFiles,
  ) {}

  /** A number that no file of ours gave is not ours and is left out; one that two files gave names nothing. */
  async named(told: readonly BankMovement[]): Promise<NamedMovements> {
    const years = new Map<number, readonly TreasuryFileRow[]>();
    const movements: BankMovement[] = [];
    for (const movement of told) {
      const { order } = movement;
      if (order === undefined) {
        movements.push(movement);
        continue;
      }
      const ofYear = years.get(order.year) ?? (await this.lists.treasuryFiles(order.year));
      years.set(order.year, ofYear);
      const own = await this.#ordersOf(
        ofYear.filter((file) => gave(file, order)),
        order,
      );
      if (own.length > 0) movements.push(own.length === 1 ? { ...movement, ...own[0] } : movement);
    }
    return { movements, others: told.length - movements.length };
  }

  /** What stands under a number in files that may have given it: those that left orders out gave fewer than were asked for. */
  async #ordersOf(files: readonly TreasuryFileRow[], { number }: OrderNumber): Promise<readonly NamedOrder[]> {
    const found = await Promise.all(
      files.map(async ({ fileId, account, firstNumber }) => {
        const { state } = await this.files.find(fileId);
        const line = state.status === 'unknown' ? undefined : state.lines[number - firstNumber];
        return line && { account, endToEndId: endToEndIdOf(line.paymentOrderId, line.attempt) };
      }),
    );
    return found.filter((order) => order !== undefined);
  }
}

type NamedOrder = Pick<BankMovement, 'account' | 'endToEndId'>;

/** Whether a file may have given the number. Treasurers write zeros before the code of the body, or do not. */
const gave = ({ treasurerCode, firstNumber, lastNumber }: TreasuryFileRow, { body, number }: OrderNumber): boolean =>
  Number(treasurerCode) === Number(body) && number >= firstNumber && number <= lastNumber;
