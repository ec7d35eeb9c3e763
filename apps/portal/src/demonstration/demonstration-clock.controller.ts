// The door of the demonstration's clock: shown to all, set forward by the region.
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '@buono/access';
import { refusalProblems } from '@buono/http';
import { ClockView, SetClockDto } from './demonstration-clock.dto.js';
import { DemonstrationTime, type ClockRefusal } from './demonstration-time.js';

const problemFor = refusalProblems<ClockRefusal>({
  'clock-goes-forward': [
    409,
    'L’orologio va solo avanti',
    'L’istante indicato è prima di quello che la dimostrazione ha già mostrato. Indicane uno successivo.',
  ],
  'clock-too-far': [
    409,
    'Istante troppo lontano',
    'L’orologio della dimostrazione può andare al più dieci anni oltre quello vero.',
  ],
});

/** Only on a directory marked as a demonstration. */
@ApiTags('demonstration')
@Controller('demonstration/clock')
export class DemonstrationClockController {
  constructor(private readonly time: DemonstrationTime) {}

  /** The instant that the demonstration shows. Exists only in a demonstration. */
  @Get()
  @Public()
  @ApiOperation({
    summary: 'Mostra l’orologio della dimostrazione',
    description: 'Esiste solo su una cartella di dati di prova.',
    operationId: 'demonstration-clock-read',
  })
  @ApiOkResponse({ type: ClockView })
  read(): ClockView {
    return { now: this.time.now() };
  }

  /** Sets the clock forward, so that terms and months pass in an instant. Exists only in a demonstration. */
  @Put()
  @Allow('region-officer')
  @ApiOperation({
    summary: 'Porta avanti l’orologio della dimostrazione',
    description: 'Esiste solo su una cartella di dati di prova. L’orologio non torna mai indietro.',
    operationId: 'demonstration-clock-set',
  })
  @ApiOkResponse({ type: ClockView })
  async set(@Body() { now }: SetClockDto): Promise<ClockView> {
    const refusal = await this.time.setForward(now);
    if (refusal !== undefined) throw problemFor(refusal);
    return { now: this.time.now() };
  }
}
