// The shapes of call documents that are tried while they are written.
import { IsOptional } from 'class-validator';
import { CleanLine } from '@buono/http';
import { TextArticleView } from './call-text.dto.js';
import { CallDocumentDto } from './calls.dto.js';
import { IsFacts } from '../fields.js';

/** A document, and facts to try on it. */
export class TryDocumentDto extends CallDocumentDto {
  /** The action to try; may be left out when the document has only one. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  @IsFacts()
  facts!: Record<string, unknown>;
}

/** Something that is wrong with a document. */
export class DocumentProblemView {
  /** The path in the document, as `actions[0].tables.caps.rows[2]`; empty for the document itself. */
  field!: string;
  /** What is wrong and what to do about it, in Italian. */
  detail!: string;
}

/** How a valid document reads. */
export class DocumentTextView {
  title!: string;
  articles!: TextArticleView[];
}

/** What a document is found to be: valid with its text, or everything that is wrong with it. */
export class DocumentCheckView {
  isValid!: boolean;
  problems!: DocumentProblemView[];
  /** What deserves a second look, each with its place. */
  warnings!: string[];
  text?: DocumentTextView;
}
