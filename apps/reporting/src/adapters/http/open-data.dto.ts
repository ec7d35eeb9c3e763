// The shapes of open figures, at the door.
import { IsUuidId } from '@buono/http';

/** The call in the path. */
export class OpenCallParams {
  @IsUuidId()
  callId!: string;
}

/** A zone, or several that are too small to be shown by themselves. Counts in steps of five, money in hundreds of euro. */
export class OpenRowView {
  zones!: string[];
  /** Domande ricevute. */
  received!: number;
  /** In istruttoria. */
  underExamination!: number;
  /** Ammesse, in attesa di un buono. */
  waiting!: number;
  /** Con un buono. */
  given!: number;
  /** Non ammesse. */
  refused!: number;
  /** Ritirate. */
  withdrawn!: number;
  /** Ripartito, come da atto. */
  allocatedCents!: number;
  /** Absent where fewer than five vouchers stand behind it, as are the two that follow. */
  assignedCents?: number;
  paidCents?: number;
  /** Né assegnato né prenotato. */
  freeCents?: number;
  /** From an application to its first decision, half of the cases within so many days; absent below five cases. */
  medianDaysToDecide?: number;
  /** From presenting a claim to its payment, likewise. */
  medianDaysToPay?: number;
}

/** A call in figures. */
export class OpenFiguresView {
  callId!: string;
  code!: string;
  title!: string;
  /** Applications and claims as of the end of this day (Europe/Rome); money as it stands, within the hour. */
  upTo!: string;
  /** Stanziato, come da atto. */
  appropriatedCents!: number;
  currency!: 'EUR';
  licence!: 'CC-BY-4.0';
  total!: OpenRowView;
  rows!: OpenRowView[];
}
