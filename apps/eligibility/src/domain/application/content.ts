// What a family wrote, taken out of a command or an event that says more.
import type { Content } from './events.js';

/** The content alone. */
export const contentOf = ({
  action,
  relation,
  zone,
  mandate,
  held,
  declarations,
  sealed,
  digest,
}: Content): Content => ({
  action,
  relation,
  zone,
  ...(mandate !== undefined && { mandate }),
  ...(held !== undefined && { held }),
  ...(declarations !== undefined && { declarations }),
  sealed,
  digest,
});
