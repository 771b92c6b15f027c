export type { Identity, LinkVisit, OrganisationBrief } from './identity.ts';
