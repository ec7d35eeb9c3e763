// What a personal plan supports, as a fact says it: service types and areas with what they may come to.

/** The fact with the plan's supports: one text each, as `supportText` writes it. */
export const PLAN_SUPPORTS = 'planSupports';

/** A service type or an area that a plan supports, over the whole voucher; without a limit, as far as the call's ceilings go. */
export interface PlanSupport {
  readonly code: string;
  /** Minutes for services by the hour, else the service's own units. */
  readonly units?: number;
  /** The public part, in cents. */
  readonly amountCents?: number;
}

/** A support as a text of its fact: `A1-EDUCATORE units=600 amount=100000`. */
export const supportText = ({ code, units, amountCents }: PlanSupport): string =>
  [
    code,
    ...(units === undefined ? [] : [`units=${units}`]),
    ...(amountCents === undefined ? [] : [`amount=${amountCents}`]),
  ].join(' ');

/** The support of a text; undefined where it is none. */
export const supportOf = (text: string): PlanSupport | undefined => {
  const found = SUPPORT.exec(text);
  const [, code, units, amount] = found ?? [];
  if (code === undefined) return undefined;
  return {
    code,
    ...(units !== undefined && { units: Number(units) }),
    ...(amount !== undefined && { amountCents: Number(amount) }),
  };
};

const SUPPORT = /^([A-Z0-9][A-Z0-9-]{0,39})(?: units=([0-9]{1,9}))?(?: amount=([0-9]{1,12}))?$/;
