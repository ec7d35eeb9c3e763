// The two probes: alive (the process answers) and ready (its parts are up).
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from './readiness.js';

/** Probes for whoever runs the platform; they say nothing about people or money. */
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
  async ready(): Promise<{ status: 'ready' }> {
    const missing = await this.readiness.missing();
    if (missing.length > 0) throw new ServiceUnavailableException({ status: 'not-ready', missing });
    return { status: 'ready' };
  }
}
