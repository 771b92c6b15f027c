import type { LockedPackage } from './bill-of-materials.ts';

/** Licences whose works may be brought along with a product under Apache-2.0. */
const everywhere = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];
/** Whose own files stay under their licence: used as they come, never changed, and not part of what is built. */
const unchanged = ['MPL-2.0'];
/** Packages whose licence has no short name, looked at by somebody. */
const readByHand: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf':
    'Bitstream Vera and Arev licences: fonts may be used, embedded and given on, not sold by themselves',
};

/** What is wrong with the licences of a lock, package by package; nothing when all are allowed. */
export function judgeLicences(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, { license, link }]) => {
    const name = path.split('node_modules/').at(-1)!;
    if (!path || link || Object.hasOwn(readByHand, name)) return [];
    if (!license) return [`${name} names no licence`];
    return isAllowed(license) ? [] : [`${name} is under ${license}, which is not on the list`];
  });
}

/** Of alternatives one is enough; what is joined must all be allowed. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(each => [...everywhere, ...unchanged].includes(each.trim())));
