import type { Runtime } from '#platform/operation/index.ts';

/** Where passkeys of this installation work: its one address, and the host they belong to. */
export function relyingParty({ baseUrl }: Pick<Runtime, 'baseUrl'>): { origin: string; id: string; name: string } {
  const { origin, hostname } = new URL(baseUrl);
  return { origin, id: hostname, name: 'Handrail' };
}

/** What a passkey may sign with (EdDSA, ES256, RS256): what every authenticator has one of. */
export const algorithms = [-8, -7, -257];
