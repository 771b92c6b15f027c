import { accountsTexts } from '#modules/accounts/index.ts';
import { adviceTexts } from '#modules/advice/index.ts';
import { caseTexts } from '#modules/cases/index.ts';
import { documentTexts } from '#modules/documents/index.ts';
import { helpTexts } from '#modules/help/index.ts';
import { hierarchyTexts } from '#modules/hierarchy/index.ts';

import { leavingTexts } from '#modules/leaving/index.ts';
import { wordingTexts } from '#modules/notices/index.ts';

import { organisationTexts } from '#modules/organisations/index.ts';
import { personTexts } from '#modules/persons/index.ts';
import { reassignmentTexts } from '#modules/reassignment/index.ts';
import { referralTexts, triageTexts } from '#modules/referrals/index.ts';
import { sharedServiceTexts } from '#modules/shared-services/index.ts';
import { sharingTexts } from '#modules/sharing/index.ts';
import { taskTexts } from '#modules/tasks/index.ts';
import { userTexts } from '#modules/users/index.ts';
import type { Catalogue } from '#platform/i18n/catalogue.ts';

/** Where the sentences of the modules' refusals stand. */
export const refusalCatalogues: readonly Catalogue[] = [
  accountsTexts,
  adviceTexts,
  caseTexts,
  documentTexts,
  hierarchyTexts,
  leavingTexts,
  organisationTexts,
  personTexts,
  reassignmentTexts,
  referralTexts,
  sharedServiceTexts,
  sharingTexts,
  taskTexts,
  triageTexts,
  userTexts,
  helpTexts,
  wordingTexts,
];
