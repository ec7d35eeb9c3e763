// The declarations that an application needs, as they are asked for now, and as they were accepted.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, Public } from '@buono/access';
import { CleanLine } from '@buono/http';
import { CURRENT_DECLARATIONS, declarationsOf } from '../../../domain/application/declarations.js';

/** The version in the path. */
export class DeclarationsParams {
  @CleanLine(20)
  version!: string;
}

/** A version of the declarations. */
export class DeclarationsView {
  version!: string;
  text!: string;
}

@ApiTags('applications')
@Controller('declarations')
export class DeclarationsController {
  /** The declarations that are asked for now; their version is accepted with each application. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Leggi le dichiarazioni richieste', operationId: 'declarations-current' })
  @ApiOkResponse({ type: DeclarationsView })
  current(): DeclarationsView {
    return { ...CURRENT_DECLARATIONS };
  }

  /** The declarations of a version, as they were accepted. */
  @Get(':version')
  @Public()
  @ApiOperation({ summary: 'Leggi le dichiarazioni di una versione', operationId: 'declarations-version' })
  @ApiOkResponse({ type: DeclarationsView })
  version(@Param() { version }: DeclarationsParams): DeclarationsView {
    const found = declarationsOf(version);
    if (found === undefined) throw notFound('Non c’è una versione delle dichiarazioni con questo numero.');
    return { ...found };
  }
}
