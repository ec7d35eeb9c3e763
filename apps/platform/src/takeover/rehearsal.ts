// A platform on a copy of a data directory: whatever is tried there is thrown away with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, MachineClock } from '@buono/process';
import { backUpDirectory } from '../backup/back-up-directory.js';
import { restoreDirectory } from '../backup/restore-directory.js';
import { readDemoConfig } from '../large-demonstration/demo.config.js';
import { startedPlatform, type ReadyPlatform } from '../large-demonstration/platform-process.js';

/** Copies the directory, which may be in use, and starts a platform on the copy; stopping it removes the copy. */
export const rehearsalOf = async (
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadyPlatform> => {
  const place = mkdtempSync(join(tmpdir(), 'buono-rehearsal-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    const folders = { data: join(place, 'data'), keys: join(place, 'keys') };
    const copy = join(place, 'copy');
    const clock = new MachineClock();
    await backUpDirectory(directory, folders, () => clock.now());
    await restoreDirectory(folders, copy);
    const port = String(await freePort());
    const own = { BUONO_DATA: copy, PORT: port, HOST: '127.0.0.1', BUONO_PUBLIC_URL: `http://127.0.0.1:${port}` };
    const platform = await startedPlatform(readDemoConfig({ ...environment, ...own }));
    return {
      url: platform.url,
      stop: async () => {
        await platform.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
};
