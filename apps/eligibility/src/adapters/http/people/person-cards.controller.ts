// Names for a page of ids, for staff of this and the other contexts; every opening is recorded.
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { IsUuidId } from '@buono/http';
import { PersonCardsQuery } from '../../../application/people/person-cards.handler.js';
import { scopeFor } from '../application/application-door.js';
import { IsPurpose } from '../fields.js';

/** Whose names, and what for. */
export class PersonCardsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUuidId({ each: true })
  personIds!: string[];

  /** What the names are needed for; it is recorded. */
  @IsPurpose()
  purpose!: string;
}

/** A person by name; only `erased` when the name was forgotten. */
export class PersonCardView {
  personId!: string;
  givenName?: string;
  familyName?: string;
  birthDate?: string;
  /** The name of a body. */
  bodyName?: string;
  erased?: boolean;
  /** The name is not for the caller: an act protects the person, and names others. */
  protected?: boolean;
}

/** The cards of the persons that the caller may see; the others are left out. */
export class PersonCardsView {
  cards!: PersonCardView[];
}

@ApiTags('person-cards')
@Controller('person-cards')
export class PersonCardsController {
  constructor(private readonly queries: QueryBus) {}

  /** Opens the names of at most 500 recipients within the caller's zones. */
  @Post()
  @HttpCode(200)
  @Allow('zone-officer', 'assessment-unit', 'region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Mostra i nomi di una pagina di persone', operationId: 'person-cards' })
  @ApiOkResponse({ type: PersonCardsView })
  async cards(
    @Body() { personIds, purpose }: PersonCardsDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PersonCardsView> {
    const looking = { actor: principal.actorId, purpose };
    const cards = await this.queries.execute(new PersonCardsQuery(personIds, scopeFor(principal), looking));
    return { cards: cards.map((card) => ({ ...card })) };
  }
}
