// The platform's composition root: the contexts in one process over the engines that it is handed.
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Registry } from 'prom-client';
import { AccessHistories } from './access-history/access-histories.js';
import { AccessHistoryController } from './access-history/access-history.controller.js';
import type { Engines } from './composition/engines.js';
import { CONTEXTS, type ContextSettings } from './composition/contexts.js';
import { DemonstrationClockController } from './demonstration/demonstration-clock.controller.js';
import { DemonstrationTime } from './demonstration/demonstration-time.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { HomeController, PersonasController } from './home/home.controller.js';
import { Surroundings } from './home/surroundings.js';
import { MetricsController } from './metrics/metrics.controller.js';

/** What the platform is made of. */
export interface PlatformParts {
  readonly engines: Engines;
  readonly settings: ContextSettings;
  readonly surroundings: Surroundings;
  readonly readiness: Readiness;
  readonly registry: Registry;
  /** The clock that may be set; only in a demonstration. */
  readonly time?: DemonstrationTime;
}

/** Everything that `npm start` runs. */
@Module({})
export class PlatformModule {
  /** The platform over these parts. */
  static with(parts: PlatformParts): DynamicModule {
    const { engines, settings, time } = parts;
    const contexts = [...engines.contexts].flatMap(([name, open]) => CONTEXTS[name]?.(open.parts, settings) ?? []);
    const providers: Provider[] = [
      { provide: Surroundings, useValue: parts.surroundings },
      { provide: Readiness, useValue: parts.readiness },
      { provide: Registry, useValue: parts.registry },
      { provide: AccessHistories, useValue: historiesOf(engines) },
    ];
    const controllers = [HomeController, HealthController, MetricsController, AccessHistoryController];
    if (time === undefined) return { module: PlatformModule, imports: contexts, controllers, providers };
    return {
      module: PlatformModule,
      imports: contexts,
      controllers: [...controllers, PersonasController, DemonstrationClockController],
      providers: [...providers, { provide: DemonstrationTime, useValue: time }],
    };
  }
}

const historiesOf = ({ contexts, shared: { grants } }: Engines): AccessHistories =>
  new AccessHistories(new Map([...contexts].map(([name, { parts }]) => [name, parts.access])), grants);
