// Documents of applications over HTTP: attached as they are, listed, downloaded, taken out of a draft.
import { Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { MEDIA_TYPES } from '@buono/documents';
import { Command, Streamed, TakesDocument, type CommandRequest, type Reply, type StreamedBody } from '@buono/http';
import { applicationId } from '@buono/kernel';
import { AttachDocumentCommand } from '../../../application/documents/attach-document.handler.js';
import { RemoveDocumentCommand } from '../../../application/documents/remove-document.handler.js';
import type { WrittenApplication } from '../../../application/application/start-draft.handler.js';
import { documentsOf } from '../../../domain/application/documents/documents.js';
import type { AttachedDocument } from '../../../domain/application/documents/events.js';
import { writtenApplicationView } from '../application/application-view.js';
import { ApplicationParams, ApplicationWrittenView } from '../application/applications.dto.js';
import { writtenValue } from '../problems.js';
import { DocumentReading } from './document-reading.js';
import { AttachQuery, DocumentParams, DocumentsView, DocumentView } from './documents.dto.js';

@ApiTags('applications')
@Controller('applications/:applicationId/documents')
export class DocumentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reading: DocumentReading,
  ) {}

  /** Attaches a document, as it is, as one of the proofs of the call until the application is decided; or of a service granted by it. */
  @Post()
  @Allow()
  @TakesDocument(MEDIA_TYPES)
  @ApiOperation({ summary: 'Allega un documento a una domanda', operationId: 'application-attach-document' })
  @ApiCreatedResponse({ type: DocumentView })
  async attach(
    @Param() params: ApplicationParams,
    @Query() { proof, replaces, redemptionId }: AttachQuery,
    @Streamed() { declared, fileName, bytes, tagOf }: StreamedBody,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<DocumentView> {
    const to = await this.reading.attaching(params.applicationId, principal);
    const upload = {
      ...{ proof, declared, bytes },
      ...(replaces !== undefined && { replaces }),
      ...(redemptionId !== undefined && { redemptionId }),
      ...(fileName !== undefined && { fileName }),
    };
    const done = await this.commands.execute(new AttachDocumentCommand(to, upload, meta, tagOf));
    return this.reading.view(attachedIn(writtenValue(reply, done)));
  }

  /** The documents of an application; what they are called and what they say is not opened. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i documenti di una domanda', operationId: 'application-list-documents' })
  @ApiOkResponse({ type: DocumentsView })
  list(@Param() params: ApplicationParams, @CurrentPrincipal() principal: Principal): Promise<DocumentsView> {
    return this.reading.list(params.applicationId, principal);
  }

  /** A document as it was handed in, once it was scanned; the opening is recorded. */
  @Get(':documentId/content')
  @Allow()
  @ApiProduces(...MEDIA_TYPES)
  @ApiOperation({ summary: 'Scarica un documento di una domanda', operationId: 'application-download-document' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  content(@Param() params: DocumentParams, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    return this.reading.content(params.applicationId, params.documentId, principal);
  }

  /** Takes a document out of a draft; its bytes are removed. */
  @Post(':documentId/removal')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Togli un documento da una bozza', operationId: 'application-remove-document' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async remove(
    @Param() params: DocumentParams,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const remove = new RemoveDocumentCommand(applicationId(params.applicationId), params.documentId, meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(remove)));
  }
}

/** The document that a command attached, also when it is told again later. */
const attachedIn = ({ events, state }: WrittenApplication): AttachedDocument => {
  const event = events.find(({ type }) => type === 'DocumentAttached');
  const documents = state.status === 'none' ? [] : documentsOf(state);
  const found = documents.find(
    ({ documentId }) => event?.type === 'DocumentAttached' && event.documentId === documentId,
  );
  if (found === undefined) throw new Error('a document was attached and is not there');
  return found;
};
