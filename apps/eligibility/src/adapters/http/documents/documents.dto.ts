// The shapes of documents at the door; their bytes have none.
import { IsOptional } from 'class-validator';
import { CleanLine, IsUuidId } from '@buono/http';
import { ApplicationParams } from '../application/applications.dto.js';

/** As which proof a document is attached. */
export class AttachQuery {
  /** The code of the proof, as the call lists it; ALTRO for a document that it does not ask for. */
  @CleanLine(60)
  proof!: string;

  /** The document in whose place it comes: in a draft only. */
  @IsOptional()
  @IsUuidId()
  replaces?: string;

  /** The service that it proves, as redemption knows it: proof is then one of that service's. */
  @IsOptional()
  @IsUuidId()
  redemptionId?: string;
}

/** A document of an application. */
export class DocumentParams extends ApplicationParams {
  @IsUuidId()
  documentId!: string;
}

/** A document: `bytes` is its size, `digest` its SHA-256; it can be downloaded when it is clean. */
export class DocumentView {
  documentId!: string;
  proof!: string;
  /** The service that it proves. */
  redemptionId?: string;
  mediaType!: string;
  bytes!: number;
  digest!: string;
  status!: 'waiting' | 'clean' | 'infected';
  attachedAt!: string;
}

/** The documents of an application, oldest first. */
export class DocumentsView {
  items!: DocumentView[];
}
