// The shapes of a call's text: articles, and the parts they are made of.
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsWholeNumber } from '@buono/http';

/** A paragraph. */
export class ParagraphView {
  @ApiProperty({ enum: ['paragraph'] })
  kind!: 'paragraph';
  text!: string;
}

/** One provision: its words, the article of the call's act, the formulas behind it, and what else it says. */
export class ProvisionView {
  text!: string;
  article?: string;
  formulas?: string[];
  more?: string[];
}

/** Provisions of one article. */
export class ProvisionsView {
  @ApiProperty({ enum: ['provisions'] })
  kind!: 'provisions';
  provisions!: ProvisionView[];
}

/** A table in words. */
export class TextTableView {
  @ApiProperty({ enum: ['table'] })
  kind!: 'table';
  caption!: string;
  columns!: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  rows!: string[][];
}

/** One part of the text; `cites` are the articles of the call's act that it tells, `action` the action it belongs to. */
@ApiExtraModels(ParagraphView, ProvisionsView, TextTableView)
export class TextArticleView {
  heading!: string;
  action?: string;
  cites!: string[];
  @ApiProperty({
    type: 'array',
    items: { oneOf: [ParagraphView, ProvisionsView, TextTableView].map((view) => ({ $ref: getSchemaPath(view) })) },
  })
  blocks!: (ParagraphView | ProvisionsView | TextTableView)[];
}

/** A call in plain Italian. `version` is 0 for a draft. */
export class CallTextView {
  callId!: string;
  code!: string;
  version!: number;
  title!: string;
  articles!: TextArticleView[];
}

/** Which two versions to compare. */
export class DifferencesQuery {
  /** The number of the earlier version. */
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: 10_000 })
  from!: number;

  /** The number of the later version. */
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: 10_000 })
  to!: number;
}

/** One change: its place in the document, the article it touches, what it says. */
export class VersionDifferenceView {
  place!: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed', 'reordered'] })
  kind!: 'added' | 'removed' | 'changed' | 'reordered';
  article?: string;
  text!: string;
}

/** The changes from one version to another; `to` is 0 for a document that is not adopted yet. */
export class DifferencesView {
  callId!: string;
  from!: number;
  to!: number;
  differences!: VersionDifferenceView[];
}
