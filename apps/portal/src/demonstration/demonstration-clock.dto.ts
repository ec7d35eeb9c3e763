// What the demonstration's clock is told and shows.
import { ApiProperty } from '@nestjs/swagger';
import { isInstant, type Instant } from '@buono/kernel';
import { fieldCheck } from '@buono/http';

const EXAMPLE = '2026-10-01T08:00:00.000Z';
const schema = { type: 'string', format: 'date-time', example: EXAMPLE } as const;

/** The instant that the clock is to show. */
export class SetClockDto {
  @fieldCheck(
    {
      name: 'isInstant',
      schema,
      accepts: (value) => typeof value === 'string' && isInstant(value),
      remedy: `un istante in UTC con i millesimi (per esempio ${EXAMPLE})`,
    },
    { description: 'L’istante da mostrare: mai prima di quello mostrato, al più dieci anni dopo quello vero.' },
  )
  now!: Instant;
}

/** The demonstration's clock. */
export class ClockView {
  @ApiProperty({ ...schema, description: 'L’istante che la dimostrazione mostra ora.' })
  now!: Instant;
}
