// A trace across the log and the bus (W3C Trace Context): its id is the correlation id, which every event keeps for ever.

const TRACE_ID = /^(?!0{32})[0-9a-f]{32}$/;
const SPAN_ID = /^(?!0{16})[0-9a-f]{16}/;

/** The trace that a correlation id names: a UUID or 32 hexadecimal digits; undefined for any other. */
export const traceIdOf = (correlationId: string): string | undefined => {
  const id = correlationId.replaceAll('-', '').toLowerCase();
  return TRACE_ID.test(id) ? id : undefined;
};

/** The span that a UUID names, always the same: a message sent again is the same step of its trace. */
export const spanIdOf = (uuid: string): string | undefined => SPAN_ID.exec(uuid.replaceAll('-', '').toLowerCase())?.[0];

/** The `traceparent` of what a message causes; undefined when its correlation id names no trace. */
export const traceparentOf = (correlationId: string, messageId: string): string | undefined => {
  const [trace, span] = [traceIdOf(correlationId), spanIdOf(messageId)];
  return trace === undefined || span === undefined ? undefined : `00-${trace}-${span}-01`;
};
