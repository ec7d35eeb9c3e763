// What a mock registry or office may be told to do wrong.

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

/** How an office behaves: it may also do what it is asked and lose its answer, or answer about another paper. */
export interface OfficeBehaviour extends Omit<Behaviour, 'down' | 'wrong'> {
  readonly down?: Behaviour['down'] | 'after-doing';
  /** `paper`: what it answers is about another paper, or signed with another key. */
  readonly wrong?: 'form' | 'page' | 'paper';
}
