// An approved ranking as a table for everybody: codes, places, points, and what decided; nothing else of a person.
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@buono/access';
import type { Reply } from '@buono/http';
import { pointsText } from '@buono/kernel';
import { RankingReading } from './ranking-reading.js';
import { RankingParams, type PublishedRankingView } from './rankings.dto.js';

@ApiTags('rankings')
@Controller('rankings/:rankingId/published.csv')
export class RankingFilesController {
  constructor(private readonly reading: RankingReading) {}

  /** The published ranking as CSV: comma-separated, UTF-8, one line for each place (RFC 4180). */
  @Get()
  @Public()
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiOperation({ summary: 'Scarica una graduatoria approvata in CSV', operationId: 'ranking-published-csv' })
  @ApiOkResponse({ description: 'Una riga per posto', content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@Param() params: RankingParams, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const file = await this.reading.published(params);
    reply.header('Content-Disposition', `attachment; filename="graduatoria-${params.rankingId}.csv"`);
    return csvOf(file);
  }
}

/** The table of a published ranking. */
export const csvOf = ({ entries, criteria }: PublishedRankingView): string =>
  [
    ['posto', 'codice', 'punti', 'deciso_da'],
    ...entries.map(({ place, code, score, by }) => [
      String(place),
      code,
      pointsText(score),
      by === undefined ? '' : (criteria[by] ?? ''),
    ]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');

// A cell that a spreadsheet would take for a formula is written as text.
const cell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
