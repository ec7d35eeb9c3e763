// The door of the bus on Kafka.
export { KafkaBus } from './kafka-bus.js';
export { type KafkaBusOptions } from './options.js';
export { InvalidKafkaUrl, kafkaSettings, type KafkaLogin, type KafkaSecrets, type KafkaSettings } from './settings.js';
