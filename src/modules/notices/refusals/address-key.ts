/** An address as it is compared: upper and lower case are the same mailbox everywhere that matters. The database takes no zeros. */
export const addressKey = (address: string): string => address.replaceAll('\0', '').trim().toLowerCase();
