// Which channels the notices of an installation go by: none, invented ones (demonstrations), or those of a file.
import type { Environment } from '@buono/process';
import type { OfficeSettings } from '@buono/registries/acts';
import { SERVED_CHANNELS, type ServedChannel } from '@buono/registries/notices';
import { members, readConnections, serviceIn, type Assumed } from '@buono/process/connections';

/** By the name of the body, as its calls have it: the channels that are services; letters are the office's. */
export type NoticesFile = ReadonlyMap<string, Readonly<Partial<Record<ServedChannel, OfficeSettings>>>>;

export type NoticesConfig = 'none' | 'mock' | NoticesFile;

/** Reads `BUONO_NOTICES`. @throws BadConfiguration, which repeats nothing of the file */
export const readNoticesConfig = (env: Environment = process.env, assumed: Assumed = 'none'): NoticesConfig =>
  readConnections('BUONO_NOTICES', { env, assumed }, fileOf);

const fileOf = (json: unknown, folder: string): NoticesFile => {
  const bodies = members(members(json, 'the file')['bodies'], 'bodies');
  return new Map(
    Object.entries(bodies).map(([name, value]) => {
      const body = members(value, name);
      const there = SERVED_CHANNELS.filter((channel) => body[channel] !== undefined);
      const settings = there.map(
        (channel) => [channel, serviceIn(body[channel], `${name}.${channel}`, folder)] as const,
      );
      return [name, Object.fromEntries(settings)];
    }),
  );
};
