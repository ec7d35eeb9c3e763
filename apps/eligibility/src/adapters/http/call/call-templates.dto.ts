// The shapes of the documents to start a call from.
import { ApiProperty } from '@nestjs/swagger';
import { CleanLine } from '@buono/http';

/** The template in the path. */
export class CallTemplateParams {
  /** The code of its document, as `M25-SOGGIORNI`. */
  @CleanLine(40)
  code!: string;
}

/** A document to start from. */
export class CallTemplateLineView {
  code!: string;
  title!: string;
  summary!: string;
  /** headline: a call of the demonstration; template: a measure's; example: a scheme as somebody published it. */
  @ApiProperty({ enum: ['headline', 'template', 'example'] })
  kind!: string;
  /** The measures of the catalogue that it is for; none for an example. */
  measures!: string[];
  /** voucher, refund, indemnity, grant: those of its actions. */
  deliveryModels!: string[];
  /** Who published which figures, and when; [MODEL] marks figures that nobody published. */
  source!: string;
}

/** All of them. */
export class CallTemplatesView {
  templates!: CallTemplateLineView[];
}

/** One, with its document: change at least `code`, body, act, dates and money, and draft it. */
export class CallTemplateView extends CallTemplateLineView {
  @ApiProperty({ type: 'object', additionalProperties: true })
  document!: object;
}
