import { describe, expect, it } from 'vitest';
import { organisationFile, organisationFileProblems } from './organisation-file.ts';

const good = { code: 'nfc', name: 'Northfold Council', domains: ['Northfold.example'], forms: ['OM'] };

describe('an organisation file', () => {
  it('[ACC.O1.7] the least it needs is a code, a name, a mail domain and a form; the rest has defaults', () => {
    const file = organisationFile.parse(good);
    expect(file).toMatchObject({ code: 'NFC', domains: ['northfold.example'], registrationPermissions: ['refer'] });
    expect(file.policies).toMatchObject({
      idleMinutes: 20,
      lockAfter: 3,
      letterReaders: 'recipients',
      silence: 'as_consented',
    });
    expect(organisationFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it.each([
    [{ policies: { idleMinutes: 4 } }, 'policies.idleMinutes: is at least 5'],
    [{ policies: { idleMinutes: 61 } }, 'policies.idleMinutes: is at most 60'],
    [{ policies: { lockAfter: 2 } }, 'policies.lockAfter: is at least 3'],
    [{ policies: { lockAfter: 11 } }, 'policies.lockAfter: is at most 10'],
    [{ policies: { password: 'ancient' } }, 'policies.password: is "classic" or "modern"'],
    [{ policies: { pasword: 'classic' } }, 'policies.pasword: is not a setting we know'],
    [{ code: 'A1' }, 'code: is 2 to 6 letters from A to Z'],
    [{ name: '' }, 'name: is empty'],
    [{ domains: [] }, 'domains: names at least one mail domain'],
    [{ domains: ['a.example', 'not a domain'] }, 'domains[2]: is a mail domain such as works.example'],
    [{ locations: ['Depot', 'depot'] }, 'locations[2]: "depot" stands there twice'],
    [{ features: { approval: 'yes' } }, 'features.approval: is true or false'],
    [{ ownDays: ['2026-02-30'] }, 'ownDays[1]: is a day such as 2026-12-24'],
    [{ brand: { colour: 'red' } }, 'brand.colour: is a colour such as #1d5f8a'],
  ])('[ACC.O1.8] %j is refused with where and what', (wrong, line) => {
    expect(organisationFileProblems({ ...good, ...wrong })).toEqual([line]);
  });

  it('[ACC.O1.9] the hierarchy has five levels and no sixth', () => {
    const nest = (depth: number): unknown => (depth === 1 ? 'Level' : { name: 'Level', children: [nest(depth - 1)] });
    expect(organisationFileProblems({ ...good, nodes: [nest(5)] })).toEqual([]);
    expect(organisationFileProblems({ ...good, nodes: [nest(6)] })).toEqual([
      'nodes[1].children[1].children[1].children[1].children[1].children[1]: "Level" is deeper than 5 levels',
    ]);
  });

  it('what is no object at all is refused in words', () => {
    expect(organisationFileProblems('hello')).toEqual(['the file: is not an object']);
    expect(organisationFileProblems({})).toHaveLength(4);
  });
});
