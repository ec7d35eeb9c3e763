// What a call asks of providers: whether they join it, and by which terms.

/** Joining of providers (adesione all'avviso): whether it is wanted, and the terms. Dates are civil dates 'YYYY-MM-DD' (Europe/Rome), inclusive. */
export interface CallProviders {
  /** Only providers that joined may serve and are paid; false: whoever is accredited. */
  readonly join: boolean;
  /** The text that providers accept (disciplinare); whoever joined has accepted these very words. */
  readonly agreement?: string;
  /** First service date for which joining is wanted. Not said: every service of the call. */
  readonly from?: string;
  /** First and last day on which one can join. Not said: any. */
  readonly joinFrom?: string;
  readonly joinTo?: string;
  /** Days of notice before leaving (recesso). Not said: 1, from the day after. */
  readonly noticeDays?: number;
  /** After a change of the text: last service date of who accepted an earlier one only. Not said: that stays good. */
  readonly acceptBy?: string;
}
