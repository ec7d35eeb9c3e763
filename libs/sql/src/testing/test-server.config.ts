// Where specifications find a PostgreSQL server.

/** The URL of a superuser. @throws when the environment does not say: such a specification is not left out in silence. */
export const testServerUrl = (): string => {
  const url = process.env['POSTGRES_TEST_URL'];
  if (!url) throw new Error('POSTGRES_TEST_URL is not set: deploy/local/up starts a PostgreSQL and prints it');
  return url;
};
