// The version of the engine's meaning: pinned in every assessment and entitlement, so that replays can name it.

/** Changes whenever the same document and facts could give another answer. */
export const ENGINE_VERSION = 'buono-rules/1';
