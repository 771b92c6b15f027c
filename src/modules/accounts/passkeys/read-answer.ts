import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** What the browser's passkey said, as the page sent it, and whose challenge it answers. */
export const passkeyAnswer = z.object({
  /** JSON of the page's script; '' where none ran. */
  text: z.string().max(20_000),
  /** The session or visitor the challenge was made for. */
  bound: z.string().min(1).max(100),
});
export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

const text = z.string().max(8000);
const credential = z.object({
  id: z.string().min(1).max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});
const used = credential.extend({
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: z.string().max(200).nullish(),
  }),
});
const made = credential.extend({
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** A signature as JSON; undefined for anything else. */
export const readUsed = (json: string): AuthenticationResponseJSON | undefined =>
  read(used, json) as AuthenticationResponseJSON | undefined;

/** A new passkey as JSON; undefined for anything else. */
export const readMade = (json: string): RegistrationResponseJSON | undefined =>
  read(made, json) as RegistrationResponseJSON | undefined;

function read<T>(shape: z.ZodType<T>, json: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The challenge inside what the browser signed; '' where it cannot be read. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
