// What a page and its scripts may do in a browser: next to nothing, unless the page says that it needs more.
import type { Page } from './visit.js';

/** Everything comes from here, and nothing stands in the page itself: no script, no style. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// A page that works without a network has a worker of its own, and its scripts speak with us.
const KEPT_POLICY = `${PAGE_POLICY}; connect-src 'self'; worker-src 'self'; manifest-src 'self'`;

/** No page sees or hears anything, nor knows where it is. */
export const NO_SENSES = 'camera=(), geolocation=(), microphone=()';
const FILMING = 'camera=(self), geolocation=(), microphone=()';

/** The headers of a page that may do more than the others. */
export const powersOf = ({ mayFilm, isKept }: Page): Readonly<Record<string, string>> => ({
  ...(isKept === true && { 'content-security-policy': KEPT_POLICY }),
  ...(mayFilm === true && { 'permissions-policy': FILMING }),
});
