const longest = 254;

/** How an address is compared: without capitals, compatibility forms made one. */
export const emailKey = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** One mailbox and nothing else: no second address, no line end, no name around it, plain characters (header injection). */
export function isEmailAddress(typed: string): boolean {
  return (
    typed.length <= longest &&
    /^[a-z0-9](?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(
      typed,
    ) &&
    !typed.includes('..')
  );
}

/** Whether the address is in one of the domains; a subdomain counts only where it is named. */
export function isInDomains(address: string, domains: readonly string[]): boolean {
  const domain = emailKey(address).split('@').at(-1) ?? '';
  return domains.some(allowed => allowed.toLowerCase() === domain);
}
