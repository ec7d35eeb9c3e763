// What the portal adds to the API: in a demonstration, its clock. Its pages stand beside Nest (pages/portal-pages.ts).
import { Module, type DynamicModule } from '@nestjs/common';
import { DemonstrationClockController } from './demonstration/demonstration-clock.controller.js';
import { DemonstrationTime } from './demonstration/demonstration-time.js';

/** What the portal is made of. */
export interface PortalParts {
  /** The clock that may be set; only in a demonstration. */
  readonly time?: DemonstrationTime;
}

/** The front door. */
@Module({})
export class PortalModule {
  /** The portal over these parts. */
  static with({ time }: PortalParts): DynamicModule {
    if (time === undefined) return { module: PortalModule };
    return {
      module: PortalModule,
      controllers: [DemonstrationClockController],
      providers: [{ provide: DemonstrationTime, useValue: time }],
    };
  }
}
