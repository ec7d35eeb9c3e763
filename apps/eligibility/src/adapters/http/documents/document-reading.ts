// Documents as they are read, and who may attach them.
import { StreamableFile, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Readable } from 'node:stream';
import type { Principal } from '@buono/access';
import { applicationId } from '@buono/kernel';
import type { Attaching } from '../../../application/documents/attach-document.handler.js';
import { Scans } from '../../../application/documents/document-ports.js';
import { OpenDocumentQuery } from '../../../application/documents/open-document.handler.js';
import { Representation } from '../../../application/people/representation.js';
import { documentsOf } from '../../../domain/application/documents/documents.js';
import type { AttachedDocument } from '../../../domain/application/documents/events.js';
import { ApplicationDoor } from '../application/application-door.js';
import { eligibilityProblem, valueOf } from '../problems.js';
import type { DocumentsView, DocumentView } from './documents.dto.js';

@Injectable()
export class DocumentReading {
  constructor(
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
    private readonly representation: Representation,
    private readonly scans: Scans,
  ) {}

  /** The application for its people, and for the office of its zone that takes what they hand in. */
  async attaching(id: string, principal: Principal): Promise<Attaching> {
    const found = await this.representation.inHand(applicationId(id), principal.actorId);
    if (found.ok) return { ...found.value, office: false };
    if (found.refusal !== 'application-unknown') throw eligibilityProblem(found.refusal);
    const application = await this.door.office(id, principal, ['zone-officer']);
    return { application, acting: {}, office: true };
  }

  /** What documents there are; none is opened. */
  async list(id: string, principal: Principal): Promise<DocumentsView> {
    const { application } = await this.door.seen(id, principal);
    return { items: await Promise.all(documentsOf(application).map((document) => this.view(document))) };
  }

  async view({ sealed: _, by: _by, ...document }: AttachedDocument): Promise<DocumentView> {
    const { state: scan } = await this.scans.find(document.documentId);
    return { ...document, status: scan.status };
  }

  /** The document as it was handed in; the opening is recorded. */
  async content(id: string, documentId: string, principal: Principal): Promise<StreamableFile> {
    const { application, purpose } = await this.door.known(id, principal);
    const looking = { actor: principal.actorId, purpose };
    const opened = valueOf(await this.queries.execute(new OpenDocumentQuery(application, documentId, looking)));
    const name = encodeURIComponent(opened.fileName ?? documentId).replaceAll(/['()*]/g, percent);
    return new StreamableFile(Readable.from(opened.pieces, { objectMode: false }), {
      type: opened.mediaType,
      length: opened.bytes,
      // Never shown in the page: what somebody attached may be made to do harm there.
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
