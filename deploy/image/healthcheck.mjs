// Ends with 0 when the process of this container lives: what a container engine asks every few seconds.
const port = process.env.PORT ?? '3000';

try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(2_500) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
