// Opens a document for somebody who may see it: only a clean one, and only after the opening is recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DocumentVault, openDocument } from '@buono/documents';
import { documentsOf } from '../../domain/application/documents/documents.js';
import type { AttachedDocument } from '../../domain/application/documents/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import { Sealing, type Looking } from '../sealing.js';
import { Scans } from './document-ports.js';

/** A document, open. */
export interface OpenedDocument extends Pick<AttachedDocument, 'mediaType' | 'bytes'> {
  readonly fileName?: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export class OpenDocumentQuery extends Query<Answer<OpenedDocument>> {
  constructor(
    readonly application: KnownApplication,
    readonly documentId: string,
    readonly looking: Looking,
  ) {
    super();
  }
}

@QueryHandler(OpenDocumentQuery)
export class OpenDocumentHandler implements IQueryHandler<OpenDocumentQuery> {
  constructor(
    private readonly vault: DocumentVault,
    private readonly scans: Scans,
    private readonly sealing: Sealing,
  ) {}

  async execute({ application, documentId, looking }: OpenDocumentQuery): Promise<Answer<OpenedDocument>> {
    const attached = documentsOf(application).find((document) => document.documentId === documentId);
    if (attached === undefined) return refused('document-unknown');
    const { state: scan } = await this.scans.find(documentId);
    if (scan.status === 'waiting') return refused('document-not-scanned');
    if (scan.status === 'infected') return refused('document-infected');
    const { document } = await this.sealing.open([attached.sealed], looking);
    if (document === undefined) return refused('data-erased');
    const { mediaType, bytes, digest } = attached;
    const pieces = openDocument(this.vault, { documentId, key: document.key, bytes, digest });
    return answer({ mediaType, bytes, pieces, ...(document.name !== undefined && { fileName: document.name }) });
  }
}
