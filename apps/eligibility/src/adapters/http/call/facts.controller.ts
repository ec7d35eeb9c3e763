// The catalogue of facts: what a call may ask and how each value is written.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { FACTS_CATALOGUE } from '@buono/rules';

/** A fact: Money in whole cents, Percent as decimal text, dates as AAAA-MM-GG, null = known to be none. */
export class FactView {
  name!: string;
  type!: string;
  /** The purpose class whose key seals it. */
  class!: string;
  label!: string;
  description?: string;
  /** Who may say it: the family, a register, the assessment unit, or Buono itself. */
  source!: string;
  mayBeNone?: boolean;
  values?: string[];
}

/** The catalogue. */
export class FactsView {
  facts!: FactView[];
}

@ApiTags('facts')
@Controller('facts')
export class FactsController {
  /** The facts that every call may name; a call may declare more in its document. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Catalogo dei dati', operationId: 'fact-list' })
  @ApiOkResponse({ type: FactsView })
  list(): FactsView {
    return {
      facts: FACTS_CATALOGUE.map(({ name, type, class: factClass, label, description, source, mayBeNone, values }) => ({
        name,
        type,
        class: factClass,
        label,
        source,
        ...(description !== undefined && { description }),
        ...(mayBeNone !== undefined && { mayBeNone }),
        ...(values !== undefined && { values: [...values] }),
      })),
    };
  }
}
