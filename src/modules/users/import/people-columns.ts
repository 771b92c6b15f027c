/** Columns of a list of people, in the order they stand where the list has no line of names; each with the names it may have. */
export const peopleColumns = {
  givenName: ['given name', 'first name', 'forename', 'enw cyntaf', 'enw bedydd'],
  familyName: ['family name', 'last name', 'surname', 'cyfenw', 'enw teuluol'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'ebost', 'e bost', 'cyfeiriad e bost'],
  jobTitle: ['job title', 'teitl swydd', 'teitl y swydd'],
  node: ['position', 'manager node', 'swydd', 'safle'],
  location: ['location', 'lleoliad'],
  division: ['division', 'is adran'],
  department: ['department', 'adran'],
  permissions: ['permissions', 'caniatad', 'caniatadau'],
} as const;
export type PeopleColumn = keyof typeof peopleColumns;
const names = Object.keys(peopleColumns) as PeopleColumn[];

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column stands where, when the first line is a line of names; undefined when it is not. */
export function columnsIn(cells: readonly string[]): (PeopleColumn | undefined)[] | undefined {
  const found = cells.map(cell => names.find(name => peopleColumns[name].some(each => each === plain(cell))));
  return found.filter(Boolean).length >= 2 ? found : undefined;
}

/** The usual order. */
export const usualColumns: readonly PeopleColumn[] = names;
