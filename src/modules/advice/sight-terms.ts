import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { SightTerms } from './clock.ts';

/** How an organisation lets its employees read: its calendar and how many working days. */
export async function sightTerms(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  organisation: string,
): Promise<SightTerms & Pick<Organisation, 'policies'>> {
  const { calendar, targets, policies } = await organisationOf(tx, organisation);
  return { calendar, days: targets.sightDays, extensionDays: targets.sightExtensionDays, policies };
}
