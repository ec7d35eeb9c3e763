// Where specifications find a Kafka broker.

/** `host:port`, several with commas. @throws when the environment does not say: such a specification is not left out in silence. */
export const testBrokers = (): string => {
  const brokers = process.env['KAFKA_TEST_BROKERS'];
  if (!brokers) throw new Error('KAFKA_TEST_BROKERS is not set: deploy/local/up starts a Kafka and prints it');
  return brokers;
};
