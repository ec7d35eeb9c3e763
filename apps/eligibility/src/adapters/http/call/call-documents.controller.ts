// Call documents tried over HTTP while they are written: what is wrong and where, how they read, whom they admit. Nothing is kept.
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, ReadOnly } from '@buono/access';
import { callText, type CallDocument } from '@buono/rules';
import { CallDocuments } from '../../../application/call/call-documents.js';
import { PrecheckDocumentQuery } from '../../../application/call/precheck-document.handler.js';
import { DocumentCheckView, TryDocumentDto } from './call-documents.dto.js';
import { shownText } from './call-texts.controller.js';
import { CallDocumentDto } from './calls.dto.js';
import { explanationView } from '../decision/explanation-view.js';
import { ExplanationView } from '../decision/explanation.dto.js';
import { valueOf } from '../problems.js';

@ApiTags('calls')
@Controller('call-documents')
export class CallDocumentsController {
  constructor(
    private readonly documents: CallDocuments,
    private readonly queries: QueryBus,
  ) {}

  /** Checks a document as a draft is checked: every error with its place, or the text as people will read it. */
  @Post('checks')
  @HttpCode(200)
  @Allow('region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Controlla un documento di avviso', operationId: 'call-document-check' })
  @ApiOkResponse({ type: DocumentCheckView })
  check(@Body() body: CallDocumentDto): DocumentCheckView {
    const read = this.documents.read(body.document);
    if (!read.ok && read.refusal !== 'call-document-invalid') return valueOf<never>(read);
    if (!read.ok) return { isValid: false, problems: [...(read.errors ?? [])], warnings: [] };
    const document = JSON.parse(read.value.document) as CallDocument;
    return {
      isValid: true,
      problems: [],
      warnings: [...read.value.warnings],
      text: shownText(callText(document)),
    };
  }

  /** Would somebody like this qualify under the document, for how much, and why? As if it were in force today. */
  @Post('prechecks')
  @HttpCode(200)
  @Allow('region-officer', 'auditor')
  @ReadOnly()
  @ApiOperation({ summary: 'Prova dei dati su un documento di avviso', operationId: 'call-document-precheck' })
  @ApiOkResponse({ type: ExplanationView })
  async precheck(@Body() { document, action, facts }: TryDocumentDto): Promise<ExplanationView> {
    const found = valueOf(await this.queries.execute(new PrecheckDocumentQuery(document, action, facts)));
    return explanationView(found);
  }
}
