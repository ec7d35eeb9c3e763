// Starts eligibility as a process of its own: its configuration, its engines, until a signal.
import 'reflect-metadata';
import { serveContext } from '@buono/engines';
import { readActsConfig } from './acts.config.js';
import { connectedChannels } from './connected-channels.js';
import { connectedOffices } from './connected-offices.js';
import { connectedRegistries } from './connected-registries.js';
import { readDocumentsConfig } from './documents.config.js';
import { readEligibilityConfig } from './eligibility.config.js';
import { EligibilityModule } from './eligibility.module.js';
import { readNoticesConfig } from './notices.config.js';
import { readRegistriesConfig } from './registries.config.js';

await serveContext({
  context: 'eligibility',
  config: readEligibilityConfig,
  module: (parts, { onFault }) => {
    const assumed = readEligibilityConfig().demonstration ? 'mock' : 'none';
    const registries = connectedRegistries(readRegistriesConfig(undefined, assumed), parts.clock);
    const offices = connectedOffices(readActsConfig(undefined, assumed), parts.clock);
    const channels = connectedChannels(readNoticesConfig(undefined, assumed), parts.clock);
    const documents = { scanner: assumed, ...readDocumentsConfig() } as const;
    return EligibilityModule.with(parts, { onFault, registries, offices, channels, documents });
  },
});
