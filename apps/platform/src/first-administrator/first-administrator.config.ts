// Where the first administrator is named: the engines of the installation, and the directory that this process must hold for that.
import { directoryOf, embeddedIn, engineUrlsFrom, type EngineUrls } from '@buono/engines';
import type { MasterKeys } from '@buono/privacy';
import { masterKeysFrom, type Environment } from '@buono/process';
import { resolve } from 'node:path';

/** An installation that is not a demonstration; `directory` where its files are. */
export interface FirstAdministratorConfig {
  readonly urls: EngineUrls;
  readonly masterKeys: MasterKeys;
  readonly directory?: string;
}

/** Reads it. @throws BadConfiguration */
export const readFirstAdministratorConfig = (env: Environment = process.env): FirstAdministratorConfig => {
  const urls = engineUrlsFrom(env, embeddedIn(resolve(env['BUONO_DATA'] ?? 'data')));
  const directory = directoryOf(urls.reads);
  return { urls, masterKeys: masterKeysFrom(env['BUONO_MASTER_KEY']), ...(directory !== undefined && { directory }) };
};
