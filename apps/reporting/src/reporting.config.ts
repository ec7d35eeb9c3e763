// The configuration of reporting as a process of its own, read from the environment once.
import { readServiceConfig, type ServiceConfig } from '@buono/engines';
import { choiceFrom, type Environment } from '@buono/process';
import type { TargetPolicy } from './adapters/webhooks/targets.js';

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readReportingConfig = (env: Environment = process.env): ServiceConfig => readServiceConfig(env);

/** Where messages may be sent to: `public` addresses over https unless told `any`. @throws BadConfiguration */
export const readWebhookTargets = (env: Environment = process.env): TargetPolicy =>
  choiceFrom('BUONO_WEBHOOK_TARGETS', env['BUONO_WEBHOOK_TARGETS'] ?? 'public', ['public', 'any']);
