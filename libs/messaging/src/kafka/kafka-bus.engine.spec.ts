// The bus on Kafka keeps the promises of every bus, on a real broker.
import { processesOn, temporaryKafka } from '../kafka-testing/index.js';
import { messagingContract } from '../testing/messaging-contract.js';

messagingContract('kafka', async () => {
  const kafka = temporaryKafka();
  const processes = processesOn(kafka);
  const first = processes.start();
  return {
    bus: first.bus,
    restarted: async () => {
      // A process that dies is gone from the network; the broker notices when its session has run out.
      first.network.cut();
      return processes.start().bus;
    },
    cleanUp: async () => {
      await processes.end();
      await kafka.drop();
    },
  };
});
