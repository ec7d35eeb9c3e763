// The channels of notices behind their port, as the configuration wants them.
import { millisOf, type Clock } from '@buono/kernel';
import { OfficeService, type OfficeSettings } from '@buono/registries/acts';
import { MockChannels } from '@buono/registries/mock';
import { HttpNoticeChannel, SERVED_CHANNELS, type NoticeChannel, type ServedChannel } from '@buono/registries/notices';
import { NO_CHANNELS, type ChannelsOfBody, type NoticeChannels } from './application/notices/notice-channels.js';
import type { NoticesConfig, NoticesFile } from './notices.config.js';

/** Connects; nothing is sent yet. */
export const connectedChannels = (config: NoticesConfig, clock: Clock): NoticeChannels => {
  if (config === 'none') return NO_CHANNELS;
  return config === 'mock' ? invented(clock) : ofFile(config, clock);
};

const channelAt = (settings: OfficeSettings, clock: Clock): NoticeChannel =>
  new HttpNoticeChannel(new OfficeService(settings, { clock }), clock);

const ofFile = (file: NoticesFile, clock: Clock): NoticeChannels => {
  const channelsOf = (body: Readonly<Partial<Record<ServedChannel, OfficeSettings>>>): ChannelsOfBody =>
    Object.fromEntries(Object.entries(body).map(([name, settings]) => [name, channelAt(settings, clock)]));
  const bodies = new Map([...file].map(([name, body]) => [name, channelsOf(body)]));
  return { of: (body) => bodies.get(body) };
};

/** Invented channels of every body, started over HTTP on loopback when the first notice goes out. */
const invented = (clock: Clock): NoticeChannels => {
  let started: Promise<MockChannels> | undefined;
  const mock = () => (started ??= MockChannels.start({ clock, series: seriesAt(clock) }));
  const channel = (name: ServedChannel): NoticeChannel => {
    let known: NoticeChannel | undefined;
    const there = async () => (known ??= channelAt((await mock()).channel(name), clock));
    return {
      send: async (notice) => (await there()).send(notice),
      fateOf: async (notice) => (await there()).fateOf(notice),
    };
  };
  const all: ChannelsOfBody = Object.fromEntries(SERVED_CHANNELS.map((name) => [name, channel(name)]));
  return { of: () => all };
};

const seriesAt = (clock: Clock): string => `${millisOf(clock.now()).toString(36).toUpperCase()}-`;
