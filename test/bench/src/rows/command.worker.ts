// One round of redemptions in process: opens wallets, warms up on wallets of their own, then measures.
import { openContestant, type Handler } from '../workload/contestants.js';
import { opening, service } from '../workload/wallets.js';
import { runInFlight } from '../workload/in-flight.js';
import { numbered } from '../workload/wallets.js';
import { taskOf, tell } from '../measure/task.js';

export interface CommandTask {
  readonly handler: Handler;
  readonly inFlight: number;
  readonly commands: number;
  /** A directory, or the URL of an empty database. */
  readonly at: string;
}

export interface CommandResult {
  readonly perSecond: number;
  readonly cpuMicrosPerCommand: number;
}

/** Services paid from one wallet: a year of them, every other week. */
const SERVICES = 25;
const WARM_WALLETS = 2 * 64;

const task = taskOf<CommandTask>();
const contestant = await openContestant(task.handler, task.at);
// More wallets than commands in flight: none of one wallet is overtaken by the next.
const wallets = Math.max(2 * 64, Math.ceil(task.commands / SERVICES));
const measuredFrom = WARM_WALLETS;
await runInFlight(WARM_WALLETS + wallets, 64, (n) => contestant.execute(numbered(1, n), opening(n)));

// Round after round over all the wallets.
const redeem = (first: number, count: number) => (n: number) => {
  const wallet = first + (n % count);
  return contestant.execute(numbered(1, wallet), service(wallet, Math.floor(n / count)));
};
await runInFlight(WARM_WALLETS * SERVICES, task.inFlight, redeem(0, WARM_WALLETS));

const before = await contestant.events();
const cpu = process.cpuUsage();
const began = performance.now();
await runInFlight(task.commands, task.inFlight, redeem(measuredFrom, wallets));
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpu);
const written = (await contestant.events()) - before;
if (written !== task.commands) throw new Error(`${task.commands} commands left ${written} events`);
await contestant.close();

const result: CommandResult = {
  perSecond: task.commands / seconds,
  cpuMicrosPerCommand: (user + system) / task.commands,
};
await tell(result);
