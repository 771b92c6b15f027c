// Letters of other scripts, and signs, that are read as these: enough for the names people are given in Latin letters.
const alike: Record<string, string> = {
  a: 'аɑαａ',
  b: 'ЬьвƄ',
  c: 'сϲⅽ',
  d: 'ԁⅾɗ',
  e: 'еєҽε℮',
  f: 'ƒſẝ',
  g: 'ɡցǥ',
  h: 'һհнη',
  j: 'јϳ',
  k: 'кκҟ',
  l: 'i1|ıіιӏɩǀⅼłӀ!ǃ',
  m: 'мⅿ',
  n: 'ոпռ',
  o: '0оοօσøө๐٥',
  p: 'рρϱ',
  q: 'ԛզգ',
  r: 'гᴦɾ',
  s: 'ѕƽ5ꜱ',
  t: 'тτŧ',
  u: 'սυцʋ',
  v: 'ѵνⅴ',
  w: 'ԝшѡωɯ',
  x: 'хχⅹ×',
  y: 'уγүყ',
  z: 'ᴢʐ2',
};

const letterOf = new Map(
  Object.entries(alike).flatMap(([letter, others]) => [...others].map(other => [other, letter])),
);

/**
 * What a name looks like at a glance: names with the same skeleton are taken for each other, so only one of them can be had
 * (data model, 20). Case, accents, scripts and signs that look alike fall together; it is never shown.
 */
export function skeleton(name: string): string {
  return [
    ...name
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\p{Cc}\s]/gu, '')
      .toLowerCase(),
  ]
    .map(letter => letterOf.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
