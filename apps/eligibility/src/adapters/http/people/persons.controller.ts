// Persons over HTTP, as the data protection officer needs them: found by codice fiscale, forgotten for good.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, ReadOnly } from '@buono/access';
import { Command, ProblemException, type CommandRequest, type Reply } from '@buono/http';
import { personId } from '@buono/kernel';
import { ErasureIncomplete, PURPOSE_CLASSES } from '@buono/privacy';
import { ErasePersonCommand, type WrittenErasure } from '../../../application/people/erase-person.handler.js';
import { FindPersonQuery } from '../../../application/people/find-person.handler.js';
import type { Answer } from '../../../application/answer.js';
import { Erasures } from '../../../application/ports.js';
import {
  ErasedView,
  ErasureDto,
  FindPersonDto,
  PastErasuresView,
  PersonParams,
  PersonsFoundView,
} from './persons.dto.js';
import { valueOf, writtenValue } from '../problems.js';

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly erasures: Erasures,
  ) {}

  /** Finds the person behind a codice fiscale: an id, and what was erased. */
  @Post('searches')
  @HttpCode(200)
  @Allow('dpo')
  @ReadOnly()
  @ApiOperation({ summary: 'Cerca una persona per codice fiscale', operationId: 'person-search' })
  @ApiOkResponse({ type: PersonsFoundView })
  async search(@Body() { fiscalCode }: FindPersonDto): Promise<PersonsFoundView> {
    const found = await this.queries.execute(new FindPersonQuery(fiscalCode));
    return { items: found.map(({ personId: id, erased }) => ({ personId: id, erased: [...erased] })) };
  }

  /** Erases a person's data by destroying their keys; events, amounts and places stay, and nothing brings the data back. */
  @Post(':personId/erasures')
  @Allow('dpo')
  @ApiOperation({
    summary: 'Cancella per sempre i dati di una persona',
    description:
      'Distrugge le chiavi delle categorie indicate, o di tutte: importi, graduatorie e atti restano. Finché la legge chiede i dati risponde still-needed, salvo ordine di un’autorità (ordered-by-authority).',
    operationId: 'person-erase',
  })
  @ApiCreatedResponse({ type: ErasedView })
  async erase(
    @Param() params: PersonParams,
    @Body() { classes, reason, actNumber }: ErasureDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ErasedView> {
    const wanted = { person: personId(params.personId), classes: classes ?? PURPOSE_CLASSES, reason, actNumber };
    const { state, events } = writtenValue(reply, await this.erased(new ErasePersonCommand(wanted, meta)));
    return { personId: params.personId, erased: [...state], erasedNow: events.map((event) => event.class) };
  }

  /** What was erased of a person, when, why and by which act. */
  @Get(':personId/erasures')
  @Allow('dpo', 'auditor')
  @ApiOperation({ summary: 'Elenca le cancellazioni dei dati di una persona', operationId: 'person-erasures' })
  @ApiOkResponse({ type: PastErasuresView })
  async past(@Param() params: PersonParams): Promise<PastErasuresView> {
    const id = personId(params.personId);
    if (!(await this.erasures.knows(id))) valueOf({ ok: false, refusal: 'person-unknown' });
    const past = await this.erasures.past(id);
    return { items: past.map(({ person: _, ...erasure }) => erasure) };
  }

  // The erasure is on record and the keys are gone from use; only old bytes of them wait to be overwritten.
  private async erased(command: ErasePersonCommand): Promise<Answer<WrittenErasure>> {
    try {
      return await this.commands.execute(command);
    } catch (error) {
      if (error instanceof ErasureIncomplete) throw stillBeingRead();
      throw error;
    }
  }
}

const stillBeingRead = (): ProblemException =>
  new ProblemException(
    503,
    'erasure-incomplete',
    'Cancellazione da completare',
    'La cancellazione è registrata, ma l’archivio delle chiavi è in lettura e va ancora ripulito. Ripeti tra poco con la stessa chiave.',
    {},
    { 'Retry-After': '2' },
  );
