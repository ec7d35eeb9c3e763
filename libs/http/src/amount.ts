// Amounts on the wire: whole cents beside their currency, never a decimal.
import { ApiProperty } from '@nestjs/swagger';
import { MAX_CENTS } from '@buono/kernel';

/** The only currency of Buono. */
export const EUR = 'EUR';

/** An amount in cents with its currency. */
export class Amount {
  @ApiCents()
  amountCents!: number;

  @ApiCurrency()
  currency!: 'EUR';
}

/** The amount of so many cents. */
export const amountOf = (amountCents: number): Amount => ({ amountCents, currency: EUR });

/** Documents a property of an answer as whole cents (int64). */
export function ApiCents(
  options: { readonly required?: boolean; readonly description?: string } = {},
): PropertyDecorator {
  return ApiProperty({ ...options, type: 'integer', format: 'int64', minimum: 0, maximum: MAX_CENTS, example: 12_050 });
}

/** Documents a property of an answer as the currency, always EUR. */
export function ApiCurrency(): PropertyDecorator {
  return ApiProperty({ type: 'string', enum: [EUR], example: EUR });
}
