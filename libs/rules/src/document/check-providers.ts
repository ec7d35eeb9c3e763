// Joining of providers that makes sense: a text to accept, dates that exist and in order, nothing where nobody joins.
import type { CallProviders } from '../model/call-providers.js';
import { checkDate } from './check-windows.js';
import type { Problems } from './problems.js';

/** Adds what is wrong with the joining of providers. */
export const checkProviders = (providers: CallProviders | undefined, problems: Problems): void => {
  if (providers === undefined) return;
  const { join, ...rest } = providers;
  for (const name of ['from', 'joinFrom', 'joinTo', 'acceptBy'] as const)
    if (rest[name] !== undefined) checkDate(rest[name], `providers.${name}`, problems);
  if (!join) {
    for (const name of Object.keys(rest))
      problems.add(
        `providers.${name}`,
        'nobody-joins',
        `${name} vale solo se gli enti aderiscono: scrivi join: true oppure togli il campo`,
      );
    return;
  }
  if (rest.agreement === undefined || rest.agreement.trim() === '')
    problems.add('providers.agreement', 'field-missing', 'il campo manca: scrivi il testo che gli enti accettano');
  if (rest.joinFrom !== undefined && rest.joinTo !== undefined && rest.joinTo < rest.joinFrom)
    problems.add(
      'providers.joinTo',
      'window-reversed',
      'le adesioni finiscono prima di cominciare: joinTo non può precedere joinFrom',
    );
};
