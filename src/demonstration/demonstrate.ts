import type { Runtime } from '#platform/operation/index.ts';
import { makeDemonstration } from './make-demonstration.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { standingOfDemonstration } from './standing.ts';
import { demonstrationPassword, demonstrationSecret } from './user.ts';

/** What a person needs to look around. */
export interface Demonstration {
  password: string;
  /** The secret of everybody's authenticator, base32. */
  authenticator: string;
  signIns: readonly { username: string; who: string }[];
}

/**
 * Makes the demonstration service in an empty database, and says how it goes; where it was made before, nothing is added. Answers
 * undefined when the database holds other organisations. @throws Error in one clear line when a first start was interrupted
 */
export async function demonstrate(
  runtime: Runtime,
  { say }: { say(text: string): void },
): Promise<Demonstration | undefined> {
  const standing = await standingOfDemonstration(runtime.db);
  if (standing.is === 'other') return undefined;
  if (standing.is === 'interrupted')
    throw new Error(
      'The demonstration was interrupted while it was made. Start it anew: npm run handrail -- demo reset',
    );
  if (standing.is === 'empty') {
    say(
      'Making the demonstration service: three organisations, their people, two years of cases (about half a minute) …',
    );
    await makeDemonstration(runtime);
  }
  return {
    password: demonstrationPassword,
    authenticator: demonstrationSecret,
    signIns: demonstrationUsers.map(({ username, who }) => ({ username, who: who.en })),
  };
}
