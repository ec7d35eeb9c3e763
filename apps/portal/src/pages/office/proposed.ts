// The text that an office is offered for a refusal: what is not met, under which article, as the call itself says it.

/** Each requirement that is not met, a line each. */
export const proposedGrounds = (notMet: readonly { readonly sentence: string; readonly article: string }[]): string =>
  notMet.map(({ sentence, article }) => `- ${sentence} (${article})`).join('\n');
