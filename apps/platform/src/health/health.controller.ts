// The two probes: alive (the process answers) and ready (its parts are up).
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@buono/access';
import type { Reply } from '@buono/http';
import { Readiness } from './readiness.js';

/** Probes for whoever runs the platform; they say nothing about people or money. */
@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 as long as the process answers. */
  @Get('live')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** 200 when every part is up; 503 with the names of the missing ones otherwise. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ status: 'ready' } | { status: 'not-ready'; missing: readonly string[] }> {
    const missing = await this.readiness.missing();
    if (missing.length === 0) return { status: 'ready' };
    reply.status(503);
    return { status: 'not-ready', missing };
  }
}
