// What a mock registry may be told to do wrong.

/** How a service behaves until told otherwise. */
export interface Behaviour {
  /** Milliseconds before each answer. */
  readonly delay?: number;
  /** The connection is cut, or every answer is an error of the server. */
  readonly down?: 'no-connection' | 'error';
  /** The answer is of another form, about somebody else, or a page. */
  readonly wrong?: 'form' | 'person' | 'page';
  /** Calls answered on one day of the clock; the rest get 429 until the next. */
  readonly perDay?: number;
}
