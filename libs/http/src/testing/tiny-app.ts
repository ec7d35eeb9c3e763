// A small application for the specifications of this library: one controller that uses every part of it.
import 'reflect-metadata';
import { expect } from '@jest/globals';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Module,
  Param,
  Patch,
  Post,
  Query,
  Res,
  type LoggerService,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { AddressInfo } from 'node:net';
import { CommandIdReused, CommandIdShared, DeadlineExceeded, RevisionMismatch } from '@buono/event-store';
import { AtLeast, waitForPosition } from '../at-least.js';
import { Command, type CommandRequest } from '../command.js';
import { configureHttp, type HttpOptions } from '../configure-http.js';
import { httpAdapter } from '../http-adapter.js';
import { listenOn } from '../listen-on.js';
import { decodeCursor, PageQuery } from '../page.js';
import { refusalProblems } from '../problem.js';
import type { BuonoRequest, Reply } from '../request.js';
import { IsCents, IsCivilDate } from '../validation/field-checks.js';
import { CleanText } from '../validation/text-checks.js';
import { IdParams, UuidPipe } from '../validation/parameters.js';
import { revisionTag, written, writtenOrRefused } from '../written.js';

/** Who asks. */
export const ACTOR = '3f0c2a3e-7a3f-4d53-9c61-0b2f4c6f8e11';
/** The id of something. */
export const THING = '0b2f4c6f-8e11-4d53-9c61-3f0c2a3e7a3f';

class EntryDto {
  @IsCivilDate() servedOn!: string;
  @IsCents() amountCents!: number;
}

class RedeemDto {
  @IsCents({ max: 1_000 }) amountCents!: number;
  @IsOptional() @CleanText(20) note?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => EntryDto) entries?: EntryDto[];
}

class ListQuery extends PageQuery {
  @IsOptional() @IsIn(['open', 'closed']) status?: string;
}

const problemFor = refusalProblems<'balance-exceeded'>({
  'balance-exceeded': [409, 'Importo oltre il residuo', 'L’importo supera la disponibilità del buono.'],
});

@Controller('things')
class ThingsController {
  @Post()
  write(@Body() body: RedeemDto, @Command() command: CommandRequest, @Res({ passthrough: true }) reply: Reply): object {
    const refused = body.amountCents > 500;
    const outcome = refused
      ? ({ accepted: false, refusal: 'balance-exceeded', state: 0, revision: 3 } as const)
      : ({ accepted: true, events: [], state: 0, revision: 4, position: 17, repeated: false } as const);
    writtenOrRefused(reply, 'redemption', outcome, problemFor);
    return { body, command };
  }

  @Post('named')
  name(
    @Body() { thingId }: { thingId?: unknown },
    @Command({ about: (body) => body['thingId'] }) { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): object {
    if (thingId === 'refused') throw problemFor('balance-exceeded');
    written(reply, 'redemption', { revision: 4, position: 17 });
    return { commandId: meta.commandId };
  }

  @Post(':id/closure')
  @HttpCode(200)
  close(@Param() { id }: IdParams, @Command({ ifMatch: 'required' }) command: CommandRequest): object {
    if (command.meta.ifMatch !== 12) throw new RevisionMismatch(`thing-${id}`, command.meta.ifMatch ?? 0, 12);
    return command;
  }

  @Get()
  async list(
    @Query() query: ListQuery,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<object> {
    await waitForPosition({ waitFor: (position) => Promise.resolve(position <= 10) }, atLeast, reply);
    return {
      query,
      isQuery: query instanceof ListQuery,
      after: query.cursor === undefined ? [] : decodeCursor(query.cursor),
    };
  }

  @Get(':id')
  read(@Param('id', UuidPipe) id: string, @Res({ passthrough: true }) reply: Reply): object {
    revisionTag(reply, 12);
    return { id };
  }

  @Patch(':id')
  patch(@Param('id', UuidPipe) _id: string, @Body() body: RedeemDto): object {
    return body;
  }

  @Get('found/texts')
  search(@Query('text') text: string): object {
    return { text };
  }

  @Post('rows')
  rows(@Body() text: string): object {
    return { characters: text.length };
  }

  @Post('faults/:kind')
  fault(@Param('kind') kind: string): never {
    if (kind === 'deadline') throw new DeadlineExceeded('thing-1', 'c');
    if (kind === 'reused') throw new CommandIdReused('thing-1', 'c');
    if (kind === 'shared') throw new CommandIdShared('c', ['thing-1', 'thing-2']);
    throw new TypeError('Mario Rossi RSSMRA85T10A562S', { cause: new RangeError('Maria') });
  }
}

@Controller('health')
class HealthController {
  @Get('live')
  live(): object {
    return { status: 'alive' };
  }
}

/** The whole of it. */
@Module({ controllers: [ThingsController, HealthController] })
export class TinyModule {}

/** What was logged, for the specification of what must not be. */
export const logged: unknown[] = [];
const keep = (...line: unknown[]): void => void logged.push(line);
const logger: LoggerService = { log: keep, error: keep, warn: keep, debug: keep, verbose: keep, fatal: keep };

/** An application on a port of its own, where `ACTOR` is always known. */
export const tinyApp = async (options: Partial<HttpOptions> = {}): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(TinyModule, httpAdapter(), { logger });
  configureHttp(app, { bodyTag: (body) => `k1:${JSON.stringify(body)}`, ...options });
  // Stands for the guard of @buono/access, which has its own specification.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      (request as BuonoRequest).principal = { actorId: ACTOR };
      done();
    });
  await listenOn(app, 0, '127.0.0.1');
  return app;
};

/** Where it listens. */
export const addressOf = (app: NestFastifyApplication): string =>
  `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;

/** An answer, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Sends and reads the answer. */
export const sendTo = async (
  url: string,
  method: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> => {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const answered = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body: answered };
};

/** The answer is this problem, whole (RFC 9457). */
export const expectProblem = (answer: Answer, status: number, name: string): void => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ status, type: `urn:buono:problem:${name}` });
  expect(answer.body).toHaveProperty('title', expect.stringMatching(/./));
  expect(answer.body).toHaveProperty('detail', expect.stringMatching(/./));
  expect(answer.body).not.toHaveProperty('message');
};
