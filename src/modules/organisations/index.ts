export { type ImportedOrganisation, importOrganisation } from './import/import-organisation.ts';
export { type OrganisationFile, organisationFile, organisationFileProblems } from './import/organisation-file.ts';
export type { Organisation } from './organisation.ts';
export { allOrganisations, findByCode, organisationOf, organisationsOf } from './organisation-of.ts';
export { everyNode, type Node, type Place, type Places, placesOf } from './places.ts';
export {
  listOrganisations,
  type OrganisationLine,
  organisationExport,
  organisationListColumns,
  organisationListInput,
} from './queries/list-organisations.ts';
export { type OrganisationDetails, readOrganisation } from './queries/read-organisation.ts';
export { type Features, type Policies, permissions, type Targets } from './settings.ts';
export { takeCaseNumber } from './take-case-number.ts';
export { texts as organisationTexts } from './texts.ts';
export { findByVerificationCode } from './verification-code.ts';
