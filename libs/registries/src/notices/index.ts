// The side door of @buono/registries: the channels that notices go out by, as ports, and the adapter that speaks to them.
export {
  NoticeChannel,
  SERVED_CHANNELS,
  type AddressedTo,
  type Fate,
  type Handed,
  type NoticeHanded,
  type NoticeToSend,
  type ServedChannel,
} from './channels.js';
export { HttpNoticeChannel } from './http-notice-channel.js';
