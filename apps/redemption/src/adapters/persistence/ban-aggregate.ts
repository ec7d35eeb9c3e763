// Where what was heard of bans stands in the log of redemption. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import { heardBanDecider, type HearOfBan, type HeardBanEvent, type HeardBans } from '../../domain/ban/heard-bans.js';

export const heardBanAggregate: Aggregate<HeardBans, HearOfBan, HeardBanEvent, never> = {
  category: 'ban',
  decider: heardBanDecider,
  codec: codecFor<HeardBanEvent>({
    BanHeard: [{ name: 'ban-heard.v1' }],
    BanLiftHeard: [{ name: 'ban-lift-heard.v1' }],
  }),
};
