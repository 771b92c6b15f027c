/** The address of a list in a state: what is empty or as usual is not said, so that an address stays short. */
export function listAddress(path: string, state: object, usual: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(stateFields(state, usual));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The same as fields of a form. */
export function stateFields(state: object, usual: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.entries(state).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1] !== '' && usual[entry[0]] !== entry[1],
  );
  return Object.fromEntries(said);
}

/** What an address says of a list; parts that are empty ask nothing. */
export const askedOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].filter(([name, value]) => value !== '' && name !== 'lang'));
