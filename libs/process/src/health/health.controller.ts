// The two probes: alive (the process answers) and ready (its parts are up).
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@buono/access';
import type { Reply } from '@buono/http';
import { Readiness, type PartState } from './readiness.js';

/** What the second probe answers. */
type ReadyAnswer = { readonly parts: Readonly<Record<string, PartState>> } & (
  { readonly status: 'ready' } | { readonly status: 'not-ready'; readonly missing: readonly string[] }
);

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

  /** 200 when every part that is waited for is up, 503 with the names of the missing ones otherwise; each part with its state. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<ReadyAnswer> {
    const parts = await this.readiness.parts();
    const missing = this.readiness.missingOf(parts);
    if (missing.length === 0) return { status: 'ready', parts };
    reply.status(503);
    return { status: 'not-ready', missing, parts };
  }
}
