// What the environment says of the pages.
import type { Environment } from '@buono/process';
import type { PagesSettings } from './settings.js';

/** Reads it. */
export const readPagesSettings = (env: Environment): PagesSettings => {
  const said = (value: string | undefined): string | undefined => (value === '' ? undefined : value);
  const [phone, email] = [said(env['BUONO_HELP_PHONE']), said(env['BUONO_HELP_EMAIL'])];
  const [id, secret] = [said(env['BUONO_PORTAL_CLIENT']), said(env['BUONO_PORTAL_SECRET'])];
  return {
    organisation: said(env['BUONO_ORGANISATION']) ?? 'Regione',
    help: { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
    ...(id !== undefined && { client: { id, ...(secret !== undefined && { secret }) } }),
  };
};
