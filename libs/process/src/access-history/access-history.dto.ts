// The shape of what a person is told of those who looked at their data.
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@buono/http';
import { PURPOSE_CLASSES, type PurposeClass } from '@buono/privacy';
import type { Looker } from './access-histories.js';

const LOOKERS: readonly Looker[] = ['self', 'office', 'other'];

/** One opening of my data. */
export class OpeningView {
  @ApiProperty({ format: 'date-time', description: 'Quando, in UTC.' })
  at!: string;

  @ApiProperty({
    enum: LOOKERS,
    description: 'Chi: io, un ufficio, oppure altri (chi ha presentato la domanda, un ente).',
  })
  by!: Looker;

  @ApiProperty({ description: 'In quale parte del sistema.', example: 'eligibility' })
  context!: string;

  @ApiProperty({ description: 'Per quale scopo.', example: 'examine-application' })
  purpose!: string;

  @ApiProperty({ enum: PURPOSE_CLASSES, isArray: true, description: 'Quali categorie di dati.' })
  classes!: PurposeClass[];
}

export class OpeningPage extends PageOf(OpeningView) {}
