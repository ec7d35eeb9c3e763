// The text of a call over HTTP: plain Italian, article by article, as data or as a page.
import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, Public, type Principal } from '@buono/access';
import { acceptedOf, type Reply } from '@buono/http';
import { callText, markdownText, plainText, type CallDocument, type CallText } from '@buono/rules';
import { CallReading } from './call-reading.js';
import { CallTextView } from './call-text.dto.js';
import { CallParams, VersionQuery } from './calls.dto.js';

const FORMS = ['application/json', 'text/markdown', 'text/plain'] as const;

const TextResponse = (): MethodDecorator =>
  ApiOkResponse({
    description: 'Il testo, come dati o come pagina secondo Accept',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(CallTextView) } },
      'text/markdown': { schema: { type: 'string' } },
      'text/plain': { schema: { type: 'string' } },
    },
  });

@ApiTags('calls')
@ApiExtraModels(CallTextView)
@Controller('calls/:callId')
export class CallTextsController {
  constructor(private readonly reading: CallReading) {}

  /** A published call in plain Italian, from the document that decides: today's version, or the one asked for. */
  @Get('text')
  @Public()
  @Header('Vary', 'Accept')
  @ApiOperation({ summary: 'Mostra il testo di un avviso in parole semplici', operationId: 'call-text' })
  @TextResponse()
  async text(
    @Param() { callId }: CallParams,
    @Query() { version }: VersionQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallTextView | string> {
    return textIn(await this.reading.version(callId, version), callId, { accept, reply });
  }

  /** A draft in plain Italian, for who prepares it. */
  @Get('draft/text')
  @Allow('region-officer', 'second-approver', 'auditor')
  @Header('Vary', 'Accept')
  @ApiOperation({ summary: 'Mostra il testo della bozza di un avviso', operationId: 'call-draft-text' })
  @TextResponse()
  async draftText(
    @Param() { callId }: CallParams,
    @CurrentPrincipal() { actorId }: Principal,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CallTextView | string> {
    const { document } = await this.reading.draft(callId, actorId, reply);
    return textIn({ version: 0, document: JSON.stringify(document) }, callId, { accept, reply });
  }
}

const textIn = (
  { version, document }: { readonly version: number; readonly document: string },
  callId: string,
  { accept, reply }: { readonly accept: string | undefined; readonly reply: Reply },
): CallTextView | string => {
  const read = JSON.parse(document) as CallDocument;
  const text = callText(read);
  const form = acceptedOf(accept, FORMS);
  if (form === 'application/json') return { callId, code: read.code, version, ...shownText(text) };
  void reply.header('Content-Type', `${form}; charset=utf-8`);
  return form === 'text/markdown' ? markdownText(text) : plainText(text);
};

/** A text as it is shown. */
export const shownText = ({ title, articles }: CallText): Pick<CallTextView, 'title' | 'articles'> => ({
  title,
  articles: structuredClone(articles) as unknown as CallTextView['articles'],
});
