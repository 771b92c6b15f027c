import { expect, it } from 'vitest';
import { attribute, scanXml } from './scan-xml.ts';

const sample = '<?xml version="1.0"?><a:one x="1 > 0" y=\'"\'><!-- <no/> --><two/>T&amp;C<![CDATA[<raw>]]></a:one>\n';

function seen(pieces: string[]): string {
  const events: string[] = [];
  const scan = scanXml({
    start: (name, attributes, closed) => void events.push(`+${name}${attributes.trim()}${closed ? '/' : ''}`),
    end: name => void events.push(`-${name}`),
    text: text => void events.push(text.trim()),
  });
  for (const piece of pieces) scan.write(piece);
  scan.end();
  return events.filter(event => event !== '').join('|');
}

it('elements, attributes and texts are reported in their order', () => {
  expect(seen([sample])).toBe(`+onex="1 > 0" y='"'|+two//|-two|T&C|<raw>|-one`);
});

it('where a text is cut into pieces makes no difference', () => {
  for (let cut = 1; cut < sample.length; cut += 1) {
    expect(seen([sample.slice(0, cut), sample.slice(cut)]), `cut at ${cut}`).toBe(seen([sample]));
  }
  expect(seen([...sample])).toBe(seen([sample]));
});

it('a reference at the end of a long text stays whole', () => {
  expect(seen([`<a>${'x'.repeat(5000)}&am`, 'p;</a>'])).toContain('&|-a');
});

it('an attribute is found by its name without prefix', () => {
  expect(attribute(' r:id="r1" w:instr=\'&quot;a&#x41;\'', 'instr')).toBe('"aA');
  expect(attribute(' other="1"', 'her')).toBeUndefined();
});
