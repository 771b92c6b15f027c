import type { ListPlace } from '#faces/list/list-place.ts';
import { organisationListColumns, organisationListInput } from '#modules/organisations/index.ts';

/** The organisations of the installation. */
export const organisationPlace: ListPlace = {
  ...{ id: 'organisations', root: '/workbench/organisations' },
  ...{ columns: organisationListColumns, input: organisationListInput },
};
