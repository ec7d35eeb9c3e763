// The ticker's work: offers whose term has passed and vouchers whose validity has ended are noted, each once, however late.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { addDays, dateInRome, lastDayOf, yearMonthOf, type Clock, type LocalDate } from '@buono/kernel';
import type { VoucherLine, VoucherLines, Vouchers } from './ports.js';

const AT_ONCE = 200;

/** Notes what ended before today. A voucher judges its own dates: too early or twice is harmless. */
export class NoteWhatEnded {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly lines: VoucherLines,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many vouchers it looked at. */
  async run(): Promise<number> {
    const today = dateInRome(this.clock.now());
    const due = await this.lines.due(today, AT_ONCE);
    for (const line of due) await this.#note(line, today);
    return due.length;
  }

  async #note(line: VoucherLine, today: LocalDate): Promise<void> {
    if (line.status === 'offered') {
      await this.vouchers.execute(
        line.voucherId,
        { type: 'LapseOffer', on: today },
        metaFor(line, 'lapse', line.acceptBy ?? today),
      );
      return;
    }
    const { state: voucher } = await this.vouchers.find(line.voucherId);
    if (voucher.status !== 'active' || voucher.entitlement.validTo >= today) return;
    const lastServiceDate = voucher.entitlement.validTo;
    const entriesUntil = addDays(lastDayOf(yearMonthOf(lastServiceDate)), voucher.entitlement.entryDays);
    const closing = { type: 'StartClosing', reason: 'ended', lastServiceDate, entriesUntil, on: today } as const;
    await this.vouchers.execute(line.voucherId, closing, metaFor(line, 'end', lastServiceDate));
  }
}

const metaFor = (line: VoucherLine, deadline: string, due: LocalDate): CommandMeta => {
  const commandId = uuidV5(`voucher-${line.voucherId}`, deadline, due);
  return { commandId, actor: 'process:ticker', correlationId: commandId };
};
