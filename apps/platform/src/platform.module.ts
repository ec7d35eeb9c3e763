// The platform's composition root: the contexts in one process, with the engines that the configuration names.
import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { HomeController } from './home/home.controller.js';
import type { PlatformConfig } from './platform.config.js';

/** Everything that `npm start` runs. */
@Module({})
export class PlatformModule {
  /** The platform as the configuration wants it; concrete engines are named here and nowhere else. */
  static live(_config: PlatformConfig): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HomeController, HealthController],
      providers: [{ provide: Readiness, useValue: new Readiness() }],
    };
  }
}
