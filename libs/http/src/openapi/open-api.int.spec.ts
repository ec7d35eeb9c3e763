// The document of a small application: what the guidelines ask of every operation, and the page that explains it.
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Module, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtension,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
} from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ApiCents, ApiCurrency } from '../amount.js';
import { AtLeast } from '../at-least.js';
import { Command, type CommandRequest } from '../command.js';
import { configureHttp } from '../configure-http.js';
import { httpAdapter } from '../http-adapter.js';
import { PageOf, PageQuery } from '../page.js';
import { addressOf, tinyApp } from '../testing/tiny-app.js';
import { IsCents, IsCivilDate, IsZoneCode } from '../validation/field-checks.js';
import { CleanText } from '../validation/text-checks.js';
import { IdParams } from '../validation/parameters.js';
import { buildOpenApi } from './build-open-api.js';
import { ADMISSION_EXTENSION, type Operation, type PathItem, type Schema } from './open-api.js';

class LineDto {
  @IsCivilDate() servedOn!: string;
  @IsString() @MaxLength(12) place!: string;
}

class VoucherDto {
  @IsCents() amountCents!: number;
  @IsOptional() @CleanText(100) note?: string;
  @IsIn(['EUR']) currency!: 'EUR';
  @IsBoolean() urgent!: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(9) @ValidateNested({ each: true }) @Type(() => LineDto) lines?: LineDto[];
}

class VoucherView {
  @ApiProperty({ type: 'string', format: 'uuid' }) id!: string;
  @ApiCents() amountCents!: number;
  @ApiCurrency() currency!: 'EUR';
  @ApiProperty() entries!: number;
}
class VoucherPage extends PageOf(VoucherView) {}

class VouchersQuery extends PageQuery {
  @IsOptional() @IsZoneCode() zone?: string;
}

@Controller('vouchers')
class VouchersController {
  @Post()
  @ApiOperation({ summary: 'Emette un buono' })
  @ApiCreatedResponse({ type: VoucherView })
  @ApiExtension(ADMISSION_EXTENSION, ['zone-officer'])
  issue(@Body() body: VoucherDto, @Command() command: CommandRequest): object {
    return { body, command };
  }

  @Get()
  @ApiOkResponse({ type: VoucherPage })
  list(@Query() query: VouchersQuery, @AtLeast('issuance') atLeast: number | undefined): object {
    return { query, atLeast };
  }

  @Post(':id/closure')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@Param() { id }: IdParams, @Command({ ifMatch: 'required' }) command: CommandRequest): void {
    void [id, command];
  }

  @Patch(':id')
  amend(@Param() { id }: IdParams, @Body() body: VoucherDto): object {
    return { id, body };
  }
}

@Controller('calls')
class CallsController {
  @Post('prechecks')
  @ApiExtension(ADMISSION_EXTENSION, 'public')
  precheck(@Body() body: LineDto): object {
    return body;
  }
}

@Controller('health')
class HealthController {
  @Get('live')
  live(): object {
    return {};
  }
}

@Module({ controllers: [VouchersController, CallsController, HealthController] })
class DocumentedModule {}

let app: NestFastifyApplication;
let paths: Record<string, PathItem>;
let document: ReturnType<typeof buildOpenApi>;
let schemas: Record<string, Schema>;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(DocumentedModule, httpAdapter(), { logger: false });
  configureHttp(app, { bodyTag: () => 'k1:0' });
  await app.init();
  document = buildOpenApi(app, { version: '0.1.0' });
  paths = document.paths as unknown as Record<string, PathItem>;
  schemas = document.components?.schemas as Record<string, Schema>;
});
afterAll(() => app.close());

const operation = (path: string, method: string): Operation => {
  const found = paths[path]?.[method];
  if (found === undefined) throw new Error(`no ${method} ${path}`);
  return found;
};
const operations = (): [string, Operation][] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, each]): [string, Operation] => [`${method} ${path}`, each]),
  );

describe('the document', () => {
  it('is OpenAPI 3.1 and says of itself what the guidelines want', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({
      version: '0.1.0',
      'x-summary': expect.any(String),
      'x-api-id': expect.any(String),
      termsOfService: expect.stringMatching(/^https:/),
      contact: { email: expect.any(String) },
    });
    expect(document.servers).toEqual([
      { url: expect.stringMatching(/^https:.*\/api\/v1$/), description: expect.any(String) },
    ]);
  });

  it('holds what is under the prefix, the status, and nothing else', () => {
    expect(Object.keys(paths)).toEqual([
      '/status',
      '/calls/prechecks',
      '/vouchers',
      '/vouchers/{id}',
      '/vouchers/{id}/closure',
    ]);
  });

  it('gives every operation its own id, a description and a tag', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, { description, tags }] of operations())
      expect([description, tags]).toEqual([expect.stringMatching(/./), [expect.any(String)]]);
  });

  it('answers every error as a problem', () => {
    const shared = document.components?.responses as Record<string, { content: object }>;
    for (const [name, { responses }] of operations()) {
      for (const [status, response] of Object.entries(responses).filter(([code]) => /^(4|5|default)/.test(code))) {
        const content =
          response.$ref === undefined ? response.content : shared[response.$ref.split('/').pop() ?? '']?.content;
        expect([name, status, Object.keys(content ?? {})]).toEqual([name, status, ['application/problem+json']]);
      }
    }
  });

  it('tells a write its headers and its problems', () => {
    const issue = operation('/vouchers', 'post');
    expect(issue.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
        expect.objectContaining({ name: 'If-Match', in: 'header', required: false }),
      ]),
    );
    expect(Object.keys(issue.responses).sort()).toEqual(
      ['201', '400', '401', '403', '409', '412', '413', '415', '422', '429', '500', '503', 'default'].sort(),
    );
    expect(Object.keys(issue.responses['201']?.headers ?? {})).toEqual(
      expect.arrayContaining([
        'ETag',
        'Buono-Position',
        'X-RateLimit-Limit',
        'X-RateLimit-Remaining',
        'X-RateLimit-Reset',
        'Cache-Control',
      ]),
    );
    expect(issue.description).toContain('zone-officer');
    expect(Object.keys(operation('/vouchers/{id}/closure', 'post').responses)).toEqual(
      expect.arrayContaining(['404', '428']),
    );
    expect(operation('/vouchers/{id}/closure', 'post').responses['204']).not.toHaveProperty('content');
  });

  it('wants no token where none is wanted', () => {
    const precheck = operation('/calls/prechecks', 'post');
    expect(precheck.security).toEqual([]);
    expect(precheck.responses).not.toHaveProperty('401');
    expect(JSON.stringify(document)).not.toContain('x-buono');
  });

  it('knows a body from its checks alone', () => {
    expect(schemas['VoucherDto']?.required?.sort()).toEqual(['amountCents', 'currency', 'urgent']);
    expect(schemas['VoucherDto']?.properties).toMatchObject({
      amountCents: { type: 'integer', format: 'int64', minimum: 1 },
      note: { type: 'string', maxLength: 100 },
      currency: { type: 'string', enum: ['EUR'] },
      urgent: { type: 'boolean' },
      lines: { type: 'array', items: { $ref: '#/components/schemas/LineDto' } },
    });
    expect(schemas['LineDto']?.properties).toMatchObject({ servedOn: { format: 'date' }, place: { maxLength: 12 } });
  });

  it('knows a query from its checks alone', () => {
    const parameters = operation('/vouchers', 'get').parameters?.map(({ name, required }) => [name, required]);
    expect(parameters).toEqual(
      expect.arrayContaining([
        ['limit', false],
        ['cursor', false],
        ['zone', false],
        ['Buono-At-Least', false],
      ]),
    );
  });

  it('knows a page of its items', () => {
    expect(schemas['VoucherPage']?.properties?.['items']).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/VoucherView' },
    });
  });

  it('says how wide every number is', () => {
    const numbers: Schema[] = [];
    JSON.stringify(document, (_, value: unknown) => {
      const schema = value as Schema | null;
      if (schema?.type === 'number' || schema?.type === 'integer') numbers.push(schema);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter(({ format }) => format === undefined)).toEqual([]);
  });

  it('asks a merge patch of a PATCH', () => {
    expect(operation('/vouchers/{id}', 'patch').requestBody).toMatchObject({
      required: true,
      content: { 'application/merge-patch+json': {} },
    });
  });
});

describe('the document as a file', () => {
  it('is served as it is, and explained in a page without scripts', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'openapi-'));
    const file = join(directory, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const serving = await tinyApp({ openApiFile: file });
    try {
      const json = await fetch(`${addressOf(serving)}/api/openapi.json`);
      expect(await json.json()).toEqual(JSON.parse(JSON.stringify(document)));
      const page = await fetch(`${addressOf(serving)}/api`);
      const html = await page.text();
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).toContain('<html lang="it">');
      expect(html).toContain('/vouchers/{id}/closure');
      expect(html).not.toMatch(/<script|src=|https?:\/\/(?!buono)/);
    } finally {
      await serving.close();
      rmSync(directory, { recursive: true });
    }
  });
});
