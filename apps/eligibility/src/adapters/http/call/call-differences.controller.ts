// What changed between versions of a call over HTTP, and what an amendment would change before it is adopted.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Public, ReadOnly } from '@buono/access';
import { differences, type CallDocument } from '@buono/rules';
import { CallDocuments } from '../../../application/call/call-documents.js';
import { CallReading } from './call-reading.js';
import { DifferencesQuery, DifferencesView } from './call-text.dto.js';
import { CallDocumentDto, CallParams } from './calls.dto.js';
import { valueOf } from '../problems.js';

@ApiTags('calls')
@Controller('calls/:callId')
export class CallDifferencesController {
  constructor(
    private readonly reading: CallReading,
    private readonly documents: CallDocuments,
  ) {}

  /** The changes from one version to another, place by place, in Italian. */
  @Get('differences')
  @Public()
  @ApiOperation({ summary: 'Confronta due versioni di un avviso', operationId: 'call-differences' })
  @ApiOkResponse({ type: DifferencesView })
  async between(@Param() { callId }: CallParams, @Query() { from, to }: DifferencesQuery): Promise<DifferencesView> {
    const [before, after] = [await this.reading.version(callId, from), await this.reading.version(callId, to)];
    return { callId, from, to, differences: [...differences(documentOf(before), documentOf(after))] };
  }

  /** What a new document would change of the version in force: checked as an amendment is, nothing is written. */
  @Post('amendments/previews')
  @HttpCode(200)
  @Allow('region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Mostra che cosa cambierebbe una modifica', operationId: 'call-amendment-preview' })
  @ApiOkResponse({ type: DifferencesView })
  async preview(@Param() { callId }: CallParams, @Body() body: CallDocumentDto): Promise<DifferencesView> {
    const before = await this.reading.version(callId);
    const { document } = valueOf(this.documents.read(body.document));
    return {
      callId,
      from: before.version,
      to: 0,
      differences: [...differences(documentOf(before), documentOf({ document }))],
    };
  }
}

const documentOf = ({ document }: { readonly document: string }): CallDocument => JSON.parse(document) as CallDocument;
