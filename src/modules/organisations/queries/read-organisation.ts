import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import type { Settings } from '../editing/settings-fields.ts';
import { settingsOf } from '../editing/settings-of.ts';
import { type WeakerChoice, weakerChoices } from '../editing/weaker-choices.ts';
import { type Organisation, organisationColumns, organisationFrom } from '../organisation.ts';
import { type Places, placesOf } from '../places.ts';
import type { OrganisationsTables } from '../tables.ts';

export interface OrganisationDetails {
  organisation: Organisation;
  /** What can be edited, flat. */
  settings: Settings;
  /** The security report: what is weaker than recommended (ACC.R3). */
  weaker: readonly WeakerChoice[];
  places: Places;
  verificationCode: string;
  verificationCodeVersion: number;
  revision: number;
  nextNumber: number;
  calendar: string;
  ownDays: readonly string[];
}

/** All an administrator may see of an organisation, the verification code included (ACC.O3). */
export const readOrganisation = query({
  name: 'organisation.read',
  actors: ['administrator'],
  input: z.object({ id: z.uuid() }),
  run: async ({ tx }, { id }): Promise<OrganisationDetails | undefined> => {
    const row = await tx
      .withTables<OrganisationsTables>()
      .selectFrom('organisations.organisations')
      .select(organisationColumns)
      .select(['verification_code', 'verification_code_version', 'revision', 'next_number'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const settings = settingsOf(row);
    return {
      ...{ settings, weaker: await weakerChoices(tx, id, settings) },
      ...{ organisation: organisationFrom(row), places: await placesOf(tx, id), calendar: row.calendar },
      ...{ verificationCode: row.verification_code, verificationCodeVersion: row.verification_code_version },
      ...{ revision: row.revision, nextNumber: row.next_number, ownDays: row.own_days },
    };
  },
});
