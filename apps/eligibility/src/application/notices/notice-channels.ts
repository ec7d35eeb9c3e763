// The channels that the notices of a body go out by, as far as the installation has them.
import type { NoticeChannel, ServedChannel } from '@buono/registries/notices';

/** The services of one body; for what is absent people see to it. */
export type ChannelsOfBody = Readonly<Partial<Record<ServedChannel, NoticeChannel>>>;

/** By the name of the body, as its calls have it; undefined: its notices are not written here. */
export abstract class NoticeChannels {
  abstract of(body: string): ChannelsOfBody | undefined;
}

/** An installation that writes none: the office tells people by itself. */
export const NO_CHANNELS: NoticeChannels = { of: () => undefined };

/** Which services a body has. */
export const connectedOf = (channels: ChannelsOfBody): readonly ServedChannel[] =>
  Object.keys(channels) as ServedChannel[];
