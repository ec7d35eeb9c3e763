// The configuration of issuance as a process of its own, read from the environment once.
import { readServiceConfig, type ServiceConfig } from '@buono/engines';
import type { Environment } from '@buono/process';

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readIssuanceConfig = (env: Environment = process.env): ServiceConfig => readServiceConfig(env);
