// What the decorators leave in the OpenAPI document: who needs a token, and which roles pass.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildOpenApi, configureHttp, httpAdapter } from '@buono/http';
import { Allow, Public } from './index.js';

@Controller('calls')
@Public()
class CallsController {
  @Get()
  list(): object {
    return {};
  }

  @Post()
  @Allow('region-officer')
  draft(): object {
    return {};
  }
}

@Module({ controllers: [CallsController] })
class CallsModule {}

describe('the document of guarded routes', () => {
  it('says of each route what holds there, not what its controller says in general', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(CallsModule, httpAdapter(), { logger: false });
    configureHttp(app, { bodyTag: () => 'k1:0' });
    await app.init();
    const item = buildOpenApi(app, { version: '0.1.0' }).paths['/calls'];
    await app.close();
    expect(item?.get?.security).toEqual([]);
    expect(item?.get?.responses).not.toHaveProperty('401');
    expect(item?.post?.security).not.toEqual([]);
    expect(item?.post?.responses).toHaveProperty('401');
    expect(item?.post?.description).toContain('region-officer');
  });
});
