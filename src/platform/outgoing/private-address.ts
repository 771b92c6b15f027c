import { BlockList, isIPv4 } from 'node:net';

/** Ranges of IPv4 that are no public machine: this host, private networks, shared, documentation, multicast, reserved. */
const privateRanges = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only what is given out for the world, less what carries an IPv4 address inside, or is for documentation. */
const publicSix = list('ipv6', ['2000::/3']);
const hollowSix = list('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);
const privateFour = list('ipv4', privateRanges);
const loopbackFour = list('ipv4', ['127.0.0.0/8']);

/** Whether a network address is of no public machine; an address asked for by a stranger's word must not reach one. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return privateFour.check(address);
  return !publicSix.check(address, 'ipv6') || hollowSix.check(address, 'ipv6');
}

/** Whether a network address is this machine itself. */
export const isLoopbackAddress = (address: string): boolean =>
  isIPv4(address) ? loopbackFour.check(address) : address === '::1';

function list(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const blocked = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    blocked.addSubnet(network, Number(bits), family);
  }
  return blocked;
}
