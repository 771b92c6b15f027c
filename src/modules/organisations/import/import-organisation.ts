import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { noteWeakerChoices } from '../editing/weaker-choices.ts';
import { policies } from '../settings.ts';
import type { OrganisationsTables } from '../tables.ts';
import { newVerificationCode } from '../verification-code.ts';
import { type OrganisationFile, organisationFile } from './organisation-file.ts';
import { saveNames } from './save-names.ts';
import { saveNodes } from './save-nodes.ts';

const input = z.object({
  organisation: z.uuid(),
  file: organisationFile,
  /** Why, as the record keeps it. Asked for when the organisation is there already. */
  reason: z.string().trim().max(500).default(''),
});

export interface ImportedOrganisation {
  id: string;
  created: boolean;
  /** What employees of the organisation register with. */
  verificationCode: string;
  /** Names the file left out, kept because somebody stands there. */
  kept: string[];
}

/**
 * Makes an organisation, or brings it to what the file says (ACC.O1). By an administrator, or by the command line as the worker of that
 * one organisation. @throws Invalid; Refused without a reason for a change; WrongState when the code belongs to another
 */
export const importOrganisation = operation({
  act: 'organisation.imported',
  actors: ['administrator', 'worker'],
  input,
  load: async ({ tx }, { organisation }) => {
    const row = await tx
      .withTables<OrganisationsTables>()
      .selectFrom('organisations.organisations')
      .selectAll()
      .where('id', '=', organisation)
      .forUpdate()
      .executeTakeFirst();
    return { row };
  },
  policy: (_actor, { row }, { file, reason }) => {
    if (row && row.code !== file.code) return { wrongState: 'organisation.other_code' };
    if (row && !reason) return { refuse: 'organisation.reason_missing' };
    return undefined;
  },
  run: async (scope, { row }, given): Promise<ImportedOrganisation> => {
    const verificationCode = given.file.verificationCode ?? row?.verification_code ?? newVerificationCode();
    await saveOrganisation(scope, given.organisation, row, given.file, verificationCode);
    if (row) {
      const change = { from: policies.parse(row.policies), to: given.file.policies, reason: given.reason };
      await noteWeakerChoices(scope, given.organisation, change);
    }
    const kept = await savePlaces(scope, given.organisation, given.file);
    scope.audit({
      act: 'organisation.imported',
      organisation: given.organisation,
      object: { kind: 'organisation', id: given.organisation },
      values: {
        from: row ? settingsOf(row) : null,
        to: { ...given.file, verificationCode: undefined },
        verificationCode: row && row.verification_code !== verificationCode ? 'rotated' : undefined,
        why: given.reason || 'first import',
      },
    });
    return { id: given.organisation, created: !row, verificationCode, kept };
  },
});

type Row = OrganisationsTables['organisations.organisations'];

async function saveOrganisation(
  { tx, now }: Scope,
  id: string,
  row: Row | undefined,
  file: OrganisationFile,
  verification_code: string,
): Promise<void> {
  const table = tx.withTables<OrganisationsTables>();
  const { code, name, domains, forms, features, policies, targets, calendar, languages, brand, contact } = file;
  const columns = {
    ...{
      code,
      name,
      domains,
      forms,
      features,
      policies,
      targets,
      calendar,
      languages,
      brand,
      contact,
      verification_code,
    },
    own_days: file.ownDays,
    registration_permissions: [...file.registrationPermissions],
  };
  if (!row) {
    const start = { id, next_number: 1, revision: 1, verification_code_version: 1, created_at: now };
    await table
      .insertInto('organisations.organisations')
      .values({ ...start, ...columns })
      .execute();
    return;
  }
  const rotated = row.verification_code === verification_code ? 0 : 1;
  await table
    .updateTable('organisations.organisations')
    .set({
      ...columns,
      revision: row.revision + 1,
      verification_code_version: row.verification_code_version + rotated,
    })
    .where('id', '=', id)
    .execute();
}

async function savePlaces({ tx, now }: Scope, id: string, file: OrganisationFile): Promise<string[]> {
  const kept: string[] = [];
  for (const list of ['divisions', 'departments', 'locations'] as const)
    kept.push(...(await saveNames(tx, id, list, file[list], now)));
  return [...kept, ...(await saveNodes(tx, id, file.nodes, now))];
}

function settingsOf(row: Row): Record<string, unknown> {
  const { code, name, domains, forms, features, policies, targets, calendar, languages, revision } = row;
  return { code, name, domains, forms, features, policies, targets, calendar, languages, revision };
}
