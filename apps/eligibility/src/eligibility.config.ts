// The configuration of eligibility as a process of its own, read from the environment once.
import { readServiceConfig, type ServiceConfig } from '@buono/engines';
import type { Environment } from '@buono/process';

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readEligibilityConfig = (env: Environment = process.env): ServiceConfig => readServiceConfig(env);
