import { z } from 'zod';
import { readS3Place } from '#platform/storage/s3/s3-place.ts';

/** What each variable is expected to be, in words that end the sentence "expected …". */
export const expectations = {
  NODE_ENV: 'production, development or test',
  HOST: 'a host name or network address to listen on, such as 127.0.0.1',
  PORT: 'a whole number from 0 to 65535',
  BASE_URL: 'the address people type, such as https://oh.works.example, without a path',
  HANDRAIL_DATA: 'a folder',
  HANDRAIL_KEYS: 'a file',
  DATABASE_URL: 'an address that begins with postgres:// or postgresql://',
  SMTP_URL: 'an address that begins with smtp:// or smtps:// and names a host',
  TEXT_URL: 'an address that begins with https:// (http:// only on this machine)',
  STORAGE_URL: 'an address such as s3://key:secret@store.works.example/bucket?region=eu-west-2',
  CLAMAV_URL: 'an address such as clamav://127.0.0.1:3310',
  MAIL_FROM: 'an address such as no-reply@works.example or "Works OH <no-reply@works.example>"',
  METRICS_TOKEN: 'at least 20 characters without spaces',
  PRIVATE_HOSTS: 'names of hosts inside your own network, separated by commas, such as login.works.example',
  CONTACT_TELEPHONE: 'a telephone number such as 01632 960 100',
  CONTACT_EMAIL: 'an address such as help@works.example',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
} as const;

export type Variable = keyof typeof expectations;

/** Their values carry passwords: never repeated in a message. */
export const secretVariables: ReadonlySet<string> = new Set<Variable>([
  'DATABASE_URL',
  'SMTP_URL',
  'TEXT_URL',
  'STORAGE_URL',
  'METRICS_TOKEN',
]);

const text = z.string().refine(value => !/\p{Cc}/u.test(value));

/** The form of each variable by itself; what they must be together is in read-config.ts. */
export const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  HOST: z
    .string()
    .regex(/^[a-z\d.:_-]+$/i)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine(port => port <= 65_535)
    .default(3000),
  BASE_URL: z.string().refine(isOrigin).optional(),
  HANDRAIL_DATA: text.default('./data'),
  HANDRAIL_KEYS: text.optional(),
  DATABASE_URL: z
    .string()
    .refine(value => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(value => isMailServer(value))
    .optional(),
  TEXT_URL: z.string().refine(isTextAddress).optional(),
  STORAGE_URL: z
    .string()
    .refine(value => readS3Place(value) !== undefined)
    .optional(),
  CLAMAV_URL: z.string().refine(isScanner).optional(),
  MAIL_FROM: text.refine(isMailbox).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{20,}$/)
    .optional(),
  PRIVATE_HOSTS: z
    .string()
    .transform(value => value.split(',').map(host => host.trim().toLowerCase()))
    .refine(hosts => hosts.every(host => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(host)))
    .default([]),
  CONTACT_TELEPHONE: z
    .string()
    .regex(/^\+?\d[\d ()-]{3,28}\d$/)
    .optional(),
  CONTACT_EMAIL: z
    .string()
    .regex(/^[^<>@\s,;"]+@[^<>@\s,;"]+$/)
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Settings = z.output<typeof settings>;

/** Whether only this machine can reach a host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

function isMailServer(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

function isScanner(value: string): boolean {
  const url = URL.parse(value);
  return (
    url?.protocol === 'clamav:' && url.hostname !== '' && !url.username && /^\/?$/.test(url.pathname) && !url.search
  );
}

function isTextAddress(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}

function isMailbox(value: string): boolean {
  return /^(?:[^<>@,;]+<[^<>@\s,;]+@[^<>@\s,;]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/.test(value);
}
