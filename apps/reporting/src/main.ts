// Starts reporting as a process of its own: its configuration, its engines, until a signal.
import 'reflect-metadata';
import { serveContext } from '@buono/engines';
import { readReportingConfig, readWebhookTargets } from './reporting.config.js';
import { ReportingModule } from './reporting.module.js';

await serveContext({
  context: 'reporting',
  config: readReportingConfig,
  module: (parts, { masterKeys, onFault }) =>
    ReportingModule.with(parts, { onFault, webhooks: { masterKeys, targets: readWebhookTargets() } }),
});
