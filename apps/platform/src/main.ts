// Starts the platform: reads the configuration, takes the data directory, listens, stops on a signal.
import 'reflect-metadata';
import { UnknownLogVersion } from '@buono/event-store/sqlite';
import { WrongMasterKey } from '@buono/privacy';
import { DirectoryRefused, openDataDirectory, runProcess } from '@buono/process';
import { BadMark } from '@buono/process/demonstration';
import { DirectoryLocked } from '@buono/sql';
import { startPlatform } from './platform.js';
import { readPlatformConfig } from './platform.config.js';

await runProcess({
  name: 'Platform',
  mendable: [BadMark, DirectoryLocked, DirectoryRefused, UnknownLogVersion, WrongMasterKey],
  start: (log) => {
    const config = readPlatformConfig();
    return startPlatform(
      config,
      openDataDirectory(config, () => new Date()),
      log,
    );
  },
});
