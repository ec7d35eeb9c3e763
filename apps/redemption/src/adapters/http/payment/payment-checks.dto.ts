// The shapes of checks due before a payment, at the door.
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { CleanLine, IsCents, IsCivilDate } from '@buono/http';

/** What the paper of a check says. */
export class CheckPaperDto {
  /** `adverse`: it speaks against paying. */
  @IsIn(['clear', 'adverse'], { message: 'outcome deve essere clear o adverse' })
  outcome!: 'clear' | 'adverse';

  /** Number of the paper (numero del DURC, identificativo della verifica); kept sealed. */
  @CleanLine(60)
  reference!: string;

  @IsCivilDate()
  checkedOn!: string;

  /** The last day on which it is good; as long as the body's list says, where the paper does not. */
  @IsOptional()
  @IsCivilDate()
  validUntil?: string;

  /** What the payee owes, where the paper says so. Cents; kept sealed. */
  @IsOptional()
  @IsCents()
  owedCents?: number;
}

/** A check of the payee of an order. */
export class PaymentCheckDto {
  /** `regularity` (DURC), `tax-debts` (art. 48-bis d.P.R. 602/1973), or one of the body's own. */
  @Matches(/^[a-z][a-z0-9-]{1,39}$/, { message: 'kind deve essere una delle verifiche in checks del mandato' })
  kind!: string;

  /** What was read on a paper; the register is asked where it is left out. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CheckPaperDto)
  paper?: CheckPaperDto;
}
