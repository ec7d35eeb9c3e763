// Listening with room for a crowd: who knocks while the process is busy waits at the door instead of being turned away.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Connections that may wait to be taken; the system allows fewer where `net.core.somaxconn` says so. Beyond them the system
 * drops whoever knocks, who tries again after 1, 3, 7, 15 … seconds: many of those tries fall into a click day's second minute.
 */
const MOST_WAITING = 4_096;

/** Listens on a port of an address. */
export const listenOn = async (app: NestFastifyApplication, port: number, host: string): Promise<void> => {
  await app.listen({ port, host, backlog: MOST_WAITING });
};
