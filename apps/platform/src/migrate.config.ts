// What the migration needs to know: where the servers are, and the key of what it opens.
import { serverUrlsFrom, type EngineUrls } from '@buono/engines';
import type { MasterKeys } from '@buono/privacy';
import { masterKeysFrom, type Environment } from '@buono/process';

/** Where to migrate. */
export interface MigrateConfig {
  readonly urls: EngineUrls;
  readonly masterKeys: MasterKeys;
}

/** Reads it. @throws BadConfiguration */
export const readMigrateConfig = (env: Environment = process.env): MigrateConfig => ({
  urls: serverUrlsFrom(env),
  masterKeys: masterKeysFrom(env['BUONO_MASTER_KEY']),
});
