// The shape of a correction of facts.
import { IsOptional } from 'class-validator';
import { CleanLine, CleanText } from '@buono/http';
import { IsFacts } from '../fields.js';

/** What stands instead of what was declared, and why. */
export class CorrectionDto {
  /** The corrected facts by name; null = there is none. */
  @IsFacts()
  facts!: Record<string, unknown>;

  /** Why, in the officer's words; sealed with the person's data. */
  @CleanText(2_000)
  reason!: string;

  /** The paper or answer that shows it; sealed too. */
  @IsOptional()
  @CleanLine(200)
  basis?: string;
}
