// `npm run audit:invariants [-- --data <directory>]`: ends with 1 when one of the money invariants does not hold in the logs.
import { readAuditedLogs, type AuditedLogs } from './audit.config.js';
import { auditMoney, auditMoneyInDatabase } from './money/audit-money.js';

const NAMES: readonly string[] = [
  'what is reserved and assigned is within the zone, the zones within the call',
  'what accrued is within the voucher',
  'each step of the money is within the step before it',
  'public part and family part are the cost',
  'a unit is redeemed, claimed and paid once',
  'a residual returns once',
  'parts over sources add up to the cent',
  'nothing is edited: reversals name what they reverse',
  'totals are the sums of their rows',
  'declared spending is of its programme’s calls and period',
  'the zone that pays is the zone that assigned',
  'what is held is neither settled, ordered nor sent to the bank',
];

async function audit(logs: AuditedLogs): Promise<number> {
  const report = 'directory' in logs ? auditMoney(logs.directory) : auditMoneyInDatabase(logs.database);
  const { events, findings } = await report;
  NAMES.forEach((name, index) => {
    const broken = findings.counts.get(index + 1) ?? 0;
    console.log(
      `${broken === 0 ? 'holds ' : 'BROKEN'} ${index + 1}. ${name}${broken === 0 ? '' : `: ${broken} times`}`,
    );
  });
  for (const { invariant, subject, what } of findings.kept) console.log(`  ${invariant}. ${subject}: ${what}`);
  console.log(`${events} events read from the logs of issuance, redemption and reporting`);
  return findings.kept.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await audit(readAuditedLogs());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
