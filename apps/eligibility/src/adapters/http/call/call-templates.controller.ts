// The documents to start a call from: one for every measure, and schemes that others published.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { callTemplate, callTemplates, type CallTemplate } from '@buono/rules/call-templates';
import { refused } from '../../../application/answer.js';
import {
  CallTemplateParams,
  CallTemplatesView,
  CallTemplateView,
  type CallTemplateLineView,
} from './call-templates.dto.js';
import { valueOf } from '../problems.js';

@ApiTags('calls')
@Controller('call-templates')
export class CallTemplatesController {
  /** Every document that a call may start from, with the measures it is for and where its figures come from. */
  @Get()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Elenca i modelli di avviso', operationId: 'call-template-list' })
  @ApiOkResponse({ type: CallTemplatesView })
  list(): CallTemplatesView {
    return { templates: callTemplates().map(lineOf) };
  }

  /** The document itself: to be changed, at least in its code, and drafted as a call. */
  @Get(':code')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Mostra un modello di avviso', operationId: 'call-template-show' })
  @ApiOkResponse({ type: CallTemplateView })
  show(@Param() { code }: CallTemplateParams): CallTemplateView {
    const template = callTemplate(code) ?? valueOf<never>(refused('call-template-unknown'));
    return { ...lineOf(template), document: template.document };
  }
}

const lineOf = ({
  code,
  title,
  summary,
  kind,
  measures,
  deliveryModels,
  source,
}: CallTemplate): CallTemplateLineView => ({
  code,
  title,
  summary,
  kind,
  measures: [...measures],
  deliveryModels: [...deliveryModels],
  source,
});
