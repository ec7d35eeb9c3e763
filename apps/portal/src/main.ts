// Starts the portal as a process of its own: the front door of the services.
import 'reflect-metadata';
import { MENDABLE } from '@buono/engines';
import { DirectoryRefused, runProcess } from '@buono/process';
import { BadMark } from '@buono/process/demonstration';
import { DirectoryLocked } from '@buono/sql';
import { UnknownOwner } from './forwarding/owned-paths.js';
import { startPortal } from './portal.js';
import { readPortalConfig } from './portal.config.js';

await runProcess({
  name: 'portal',
  mendable: [BadMark, DirectoryLocked, DirectoryRefused, UnknownOwner, ...MENDABLE],
  start: (log) => startPortal(readPortalConfig(), log),
});
