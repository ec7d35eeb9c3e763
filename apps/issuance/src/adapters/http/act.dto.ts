// An act (atto) that decides of money, as whoever books by it writes it down.
import { CleanLine, CleanText, IsCivilDate } from '@buono/http';

/** The act that decides it. */
export class ActDto {
  /** The number of the act that decides it. */
  @CleanLine(80)
  actNumber!: string;

  /** The date of the act. */
  @IsCivilDate()
  actDate!: string;
}

/** The act that decides it, with its reason in words. */
export class WordedActDto extends ActDto {
  /** Why, as the act says it; no personal data. */
  @CleanText(1_000)
  reason!: string;
}
