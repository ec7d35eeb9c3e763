// What Prometheus reads: the process, the requests, how far the projections are behind.
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@buono/access';
import type { Reply } from '@buono/http';
import { Registry } from 'prom-client';

/** Serves `/metrics`: numbers only, no person, no address. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly registry: Registry) {}

  /** The metrics in Prometheus' text format. */
  @Get()
  @Header('cache-control', 'no-store')
  async metrics(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    reply.type(this.registry.contentType);
    return this.registry.metrics();
  }
}
