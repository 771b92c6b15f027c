import { expect, it } from 'vitest';
import { mayReadMetrics } from './metrics-access.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({ headers, socket: { remoteAddress } });

it('[ALL.3.91] without a token only a program on the machine itself reads the numbers', () => {
  for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(mayReadMetrics(from(here), undefined), here).toBe(true);
  expect(mayReadMetrics(from('192.0.2.7'), undefined)).toBe(false);
  expect(mayReadMetrics({ headers: {}, socket: {} }, undefined)).toBe(false);
});

it('[ALL.3.91] whoever a proxy on the machine brings is not of the machine', () => {
  for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'])
    expect(mayReadMetrics(from('127.0.0.1', { [header]: '127.0.0.1' }), undefined), header).toBe(false);
});

it('[ALL.3.91] with a token it is shown from wherever, also from the machine itself', () => {
  const token = 'a-token-of-twenty-letters';
  expect(mayReadMetrics(from('192.0.2.7', { authorization: `Bearer ${token}` }), token)).toBe(true);
  for (const authorization of [`Bearer ${token}x`, 'Bearer ', token, ''])
    expect(mayReadMetrics(from('127.0.0.1', { authorization }), token)).toBe(false);
});
