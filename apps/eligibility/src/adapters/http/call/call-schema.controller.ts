// The JSON Schema of call documents, for editors and for whoever writes calls with a program.
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import { callDocumentSchema } from '@buono/rules';

@ApiTags('calls')
@Controller('call-schema')
export class CallSchemaController {
  /** The shape of a call document, format buono-call/1; its meaning is checked when it is drafted. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Schema JSON dei documenti di avviso', operationId: 'call-schema' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): Readonly<Record<string, unknown>> {
    return callDocumentSchema;
  }
}
