export { addPerson, type NewPerson, newPerson } from './add-person.ts';
export { isOwnRecord } from './is-own-record.ts';
export { keepConfirmedContact } from './keep-confirmed-contact.ts';
export type { Person } from './person.ts';
export { type ContactPoint, confirmedChannels, contactPointsOf, readPerson } from './read-person.ts';
export { searchPersons } from './search-persons.ts';
export type { ContactKind } from './tables.ts';
export { texts as personTexts } from './texts.ts';
