// What a family wrote, taken out of a command or an event that says more.
import type { Content } from './events.js';

/** The content alone. */
export const contentOf = ({
  action,
  relation,
  zone,
  mandate,
  held,
  household,
  declarations,
  sealed,
  digest,
}: Content): Content => ({
  action,
  relation,
  zone,
  ...(mandate !== undefined && { mandate }),
  ...(held !== undefined && { held }),
  ...(household !== undefined && { household }),
  ...(declarations !== undefined && { declarations }),
  sealed,
  digest,
});
