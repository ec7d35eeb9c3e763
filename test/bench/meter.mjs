// Loaded before a server that is measured (`--import`): tells its parent, when asked, what the process has spent so far,
// all threads included, and ends the process when the parent is gone.
if (process.send !== undefined) {
  process.on('message', (message) => {
    if (message?.ask !== 'spent') return;
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    process.send({ answer: 'spent', cpuMicros: user + system, peakKiB: maxRSS });
  });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The meter must not keep alive what would end by itself.
  process.channel?.unref();
}
