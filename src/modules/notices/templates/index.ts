import type { NoticeKind } from '../kinds.ts';
import { accountTemplates } from './account-notices.ts';
import { caseTemplates } from './case-notices.ts';
import { digestTemplates } from './digest-notice.ts';
import { sharingTemplates } from './sharing-notices.ts';
import { sightTemplates } from './sight-notices.ts';
import { signOnTemplates } from './sign-on-notices.ts';
import { staffTemplates } from './staff-notices.ts';
import type { Template } from './told.ts';
import { upkeepTemplates } from './upkeep-notices.ts';

/** A template for every kind there is; one too few does not compile. */
export const templates: Record<NoticeKind, Template> = {
  ...accountTemplates,
  ...caseTemplates,
  ...digestTemplates,
  ...sharingTemplates,
  ...sightTemplates,
  ...signOnTemplates,
  ...upkeepTemplates,
  ...staffTemplates,
};
