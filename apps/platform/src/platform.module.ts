// The platform's composition root: the contexts and the portal in one process over the engines that it is handed.
import { Module, type DynamicModule } from '@nestjs/common';
import { busesOf, type Engines } from '@buono/engines';
import { AccessHistories, AuditHistories, ProcessModule, type Telling } from '@buono/process';
import { PortalModule, type PortalParts } from '../../portal/src/portal.module.js';
import { CONTEXTS, type ContextSettings } from './composition/contexts.js';

/** What the platform is made of. */
export interface PlatformParts extends Omit<Telling, 'audits' | 'histories' | 'buses'>, PortalParts {
  readonly engines: Engines;
  readonly settings: ContextSettings;
}

/** Everything that `npm start` runs. */
@Module({})
export class PlatformModule {
  /** The platform over these parts. */
  static with(parts: PlatformParts): DynamicModule {
    const { engines, settings } = parts;
    const contexts = [...engines.contexts].flatMap(([name, own]) => CONTEXTS[name]?.(own, settings) ?? []);
    const histories = historiesOf(engines);
    const audits = new AuditHistories(engines.contexts, engines.shared.grants);
    const own = ProcessModule.with({ ...parts, histories, audits, buses: busesOf(engines) }, [
      PortalModule.with(parts),
      ...contexts,
    ]);
    return { module: PlatformModule, imports: [own] };
  }
}

const historiesOf = ({ contexts, shared: { grants } }: Engines): AccessHistories =>
  new AccessHistories(new Map([...contexts].map(([name, { access }]) => [name, access])), grants);
