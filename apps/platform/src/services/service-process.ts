// One built process of the services shape, as a child: started, watched until it is ready, ended, started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** How a process is started. */
export interface ServiceOrder {
  readonly name: string;
  readonly url: string;
  /** The bundle that node runs. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told of everything printed, both streams. */
  readonly onOutput: (text: string) => void;
}

const LOOK_EVERY_MS = 50;

/** A process that did not come up. */
export class ServiceNotReady extends Error {
  override readonly name = 'ServiceNotReady';
  constructor(readonly service: string) {
    super(`${service} did not become ready`);
  }
}

/** A child process. */
export class ServiceProcess {
  private child: ChildProcess;

  constructor(private readonly order: ServiceOrder) {
    this.child = this.spawn();
  }

  get name(): string {
    return this.order.name;
  }

  get url(): string {
    return this.order.url;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Whether it runs. */
  get isUp(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits for its second probe. @throws ServiceNotReady when it ends or takes longer */
  async untilReady(withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (this.isUp && performance.now() < deadline) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok === true) return;
      await pause(LOOK_EVERY_MS);
    }
    throw new ServiceNotReady(this.name);
  }

  /** Sends the signal and waits for the end; the exit code, or the signal's name. */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    if (this.isUp) {
      const ended = once(this.child, 'exit');
      this.child.kill(signal);
      await ended;
    }
    return this.child.exitCode ?? this.child.signalCode ?? 'unknown';
  }

  /** Starts it again after its end. */
  startAgain(): void {
    if (this.isUp) throw new Error(`${this.name} runs`);
    this.child = this.spawn();
  }

  private spawn(): ChildProcess {
    const { file, environment, onOutput } = this.order;
    const child = spawn(process.execPath, [file], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => onOutput(chunk.toString()));
    return child;
  }
}
