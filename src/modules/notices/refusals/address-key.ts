/** An address as it is compared: upper and lower case are the same mailbox everywhere that matters. */
export const addressKey = (address: string): string => address.trim().toLowerCase();
