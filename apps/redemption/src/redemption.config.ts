// The configuration of redemption as a process of its own, read from the environment once.
import { readServiceConfig, type ServiceConfig } from '@buono/engines';
import { BadConfiguration, type Environment } from '@buono/process';

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readRedemptionConfig = (env: Environment = process.env): ServiceConfig => readServiceConfig(env);

/** For how many days a hold waits for a decision, ten unless told. @throws BadConfiguration */
export const readHoldDays = (env: Environment = process.env): number => {
  const value = env['BUONO_HOLD_DAYS'] ?? '10';
  const days = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (days < 1 || days > 60) throw new BadConfiguration('BUONO_HOLD_DAYS', value, 'a number of days from 1 to 60');
  return days;
};

const A_DAY = 86_400;

/** For how many seconds a reservation holds its money, a quarter of an hour unless told. @throws BadConfiguration */
export const readLeaseSeconds = (env: Environment = process.env): number => {
  const value = env['BUONO_RESERVATION_SECONDS'] ?? '900';
  const seconds = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (seconds < 1 || seconds > A_DAY)
    throw new BadConfiguration('BUONO_RESERVATION_SECONDS', value, `a number of seconds from 1 to ${A_DAY}`);
  return seconds;
};
