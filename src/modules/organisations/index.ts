export { changeOrganisation } from './editing/change-organisation.ts';
export { createOrganisation } from './editing/create-organisation.ts';
export { mayEdit } from './editing/may-edit.ts';
export { reason as changeReason } from './editing/reason.ts';
export { rotateVerificationCode } from './editing/rotate-verification-code.ts';
export { type Section, type Setting, type Settings, sectionNames, sections } from './editing/settings-fields.ts';
export { markOf } from './editing/settings-of.ts';
export type { WeakerChoice } from './editing/weaker-choices.ts';
export { type ImportedOrganisation, importOrganisation } from './import/import-organisation.ts';
export {
  line as nameLine,
  type OrganisationFile,
  organisationFile,
  organisationFileProblems,
} from './import/organisation-file.ts';
export type { Organisation } from './organisation.ts';
export { allOrganisations, findByCode, organisationOf, organisationsOf } from './organisation-of.ts';
export { addPlaces, previewPlaces } from './place-lists/add-places.ts';
export { readPlace, removePlace, renamePlace } from './place-lists/change-place.ts';
export { type PlaceList, placeLists } from './place-lists/place-table.ts';
export { largestList, mostRows, type NameReading, type NameRow } from './place-lists/read-names.ts';
export { everyNode, type Node, type Place, type Places, placesOf } from './places.ts';
export {
  listOrganisations,
  type OrganisationLine,
  organisationExport,
  organisationListColumns,
  organisationListInput,
} from './queries/list-organisations.ts';
export { readContact } from './queries/read-contact.ts';
export { type OrganisationDetails, readOrganisation } from './queries/read-organisation.ts';
export { type Features, type Policies, permissions, type Targets } from './settings.ts';
export { takeCaseNumber } from './take-case-number.ts';
export { texts as organisationTexts } from './texts.ts';
export { findByVerificationCode, newVerificationCode, tidyVerificationCode } from './verification-code.ts';
