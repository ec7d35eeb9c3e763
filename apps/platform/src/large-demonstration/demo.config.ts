// The configuration of `npm run demo`: the platform's own, since it speaks with that one or starts it.
import { readPlatformConfig, type PlatformConfig } from '../platform.config.js';

/** The platform's configuration, and the environment that a platform started from here inherits. */
export interface DemoConfig extends PlatformConfig {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads it. @throws BadConfiguration */
export const readDemoConfig = (environment: DemoConfig['environment'] = process.env): DemoConfig => ({
  ...readPlatformConfig(environment),
  environment,
});
