// A kafka:// URL says where the brokers are and how topics are made; what it cannot mean is refused without its password.
import { describe, expect, it } from '@jest/globals';
import { InvalidKafkaUrl, kafkaSettings } from './settings.js';

describe('a kafka:// URL', () => {
  it('needs no more than a broker', () => {
    expect(kafkaSettings('kafka://broker-1')).toEqual({
      brokers: ['broker-1:9092'],
      tls: false,
      prefix: '',
      partitions: 6,
      retentionMs: 30 * 86_400_000,
    });
  });

  it('names several brokers, whoever is first to answer', () => {
    expect(kafkaSettings('kafka://a:9092,b:9093,[::1]:9094/').brokers).toEqual(['a:9092', 'b:9093', '[::1]:9094']);
  });

  it('says how topics are made', () => {
    const url = 'kafka://a?prefix=lazio.&partitions=24&replication=3&retention-days=7';
    expect(kafkaSettings(url)).toEqual({
      brokers: ['a:9092'],
      tls: false,
      prefix: 'lazio.',
      partitions: 24,
      replication: 3,
      retentionMs: 7 * 86_400_000,
    });
  });

  it('carries a login and where trust comes from', () => {
    const settings = kafkaSettings('kafka://us%40er:p%3Aa%2Fss@a:1?sasl=scram-sha-256&tls=true&ca=/run/secrets/ca.pem');
    expect(settings.login).toEqual({ mechanism: 'scram-sha-256', username: 'us@er', password: 'p:a/ss' });
    expect(settings).toMatchObject({ tls: true, caFile: '/run/secrets/ca.pem' });
  });

  it('takes the strongest mechanism when none is said', () => {
    expect(kafkaSettings('kafka://u:p@a').login?.mechanism).toBe('scram-sha-512');
  });

  it('takes secrets that come by another way before its own', () => {
    expect(kafkaSettings('kafka://u:old@a?tls=true', { password: 'new' }).login).toMatchObject({
      username: 'u',
      password: 'new',
    });
  });

  it.each([
    ['http://a', 'kafka://host:port'],
    ['kafka://', 'kafka://host:port'],
    ['kafka://a,b c', 'not host'],
    ['kafka://a?partition=3', '"partition"'],
    ['kafka://a?partitions=0', 'partitions'],
    ['kafka://a?partitions=many', 'partitions'],
    ['kafka://a?replication=1.5', 'replication'],
    ['kafka://a?retention-days=-1', 'retention-days'],
    ['kafka://a?tls=yes', 'tls'],
    ['kafka://a?ca=/x', 'tls=true'],
    ['kafka://a?prefix=A%20B', 'prefix'],
    ['kafka://u:p@a?sasl=gssapi', 'sasl'],
    ['kafka://u@a', 'password'],
    ['kafka://a?sasl=plain', 'user'],
    ['kafka://u:%ZZ@a', 'percent-encoded'],
    ['kafka://u:p@a?sasl=plain', 'tls=true'],
  ])('refuses %s', (url, problem) => {
    expect(() => kafkaSettings(url)).toThrow(InvalidKafkaUrl);
    expect(() => kafkaSettings(url)).toThrow(problem);
  });

  it('never shows a password in what it refuses', () => {
    const refused = (url: string): string => {
      try {
        kafkaSettings(url);
        return 'accepted';
      } catch (error) {
        return String(error);
      }
    };
    expect(refused('kafka://u:s3cret@a b')).not.toContain('s3cret');
    expect(refused('kafka://u:s3cret@a?sasl=other')).not.toContain('s3cret');
    expect(refused('kafka://u:s3cret@a@b')).not.toContain('s3cret');
    expect(refused('kafka://u:%ZZs3cret@a')).not.toContain('s3cret');
  });
});
