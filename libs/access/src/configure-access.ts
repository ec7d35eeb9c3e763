// Puts the guard on every route of an application.
import type { INestApplication } from '@nestjs/common';
import { AccessGuard, type AccessParts } from './access.guard.js';

/** Every route is closed from now on, unless it says `@Public()` or `@Allow(…)`. Call it before `listen` or `init`. */
export const configureAccess = (app: INestApplication, parts: AccessParts): void => {
  app.useGlobalGuards(new AccessGuard(parts));
};
