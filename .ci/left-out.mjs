// Says in one line what `npm test` has left out, and how to include it.
const servers = ['POSTGRES_TEST_URL', 'KAFKA_TEST_BROKERS'].filter((name) => process.env[name] === undefined);
if (servers.length > 0)
  console.log(
    'Left out: the suites on real PostgreSQL and Kafka. Include them (Java 17, Maven and PostgreSQL are needed): eval "$(deploy/local/up)" && npm run with-servers',
  );
else console.log('Left out: the suites on the servers that are up. Include them: npm run with-servers');
