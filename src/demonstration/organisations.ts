import type { OrganisationFile } from '#modules/organisations/index.ts';
import northfold from '../../docs/operating/example-organisation.json' with { type: 'json' };
import { steadyId } from './steady.ts';

/** The three employers of the demonstration (demonstration.md), as files of `organisation import`. */
export const demonstrationOrganisations: readonly { id: string; employees: number; file: unknown }[] = [
  { id: steadyId('NFC'), employees: 240, file: northfold },
  { id: steadyId('CFD'), employees: 160, file: calder() },
  { id: steadyId('YDG'), employees: 40, file: dyffryn() },
];

function calder(): Partial<OrganisationFile> | object {
  return {
    code: 'CFD',
    name: 'Calder Foods',
    verificationCode: 'CALDER-2026',
    domains: ['calderfoods.example'],
    forms: ['OM', 'WA'],
    policies: { letterCheck: true },
    brand: { colour: '#8a3b12' },
    calendar: 'england-and-wales',
    contact: { name: 'People team, Calder Foods', email: 'people@calderfoods.example', telephone: '01632 960 200' },
    locations: ['Calder Mill', 'Cold Store', 'Head Office'],
    divisions: ['Production', 'Logistics', 'Office'],
    departments: ['Baking', 'Packing', 'Warehouse', 'Transport', 'Quality', 'Finance'],
    nodes: [
      {
        name: 'Managing Director',
        children: [
          {
            name: 'Plant Manager',
            children: [{ name: 'Shift Manager, Days', children: ['Line Leader, Packing'] }, 'Shift Manager, Nights'],
          },
          { name: 'Head of Logistics', children: ['Transport Manager'] },
        ],
      },
    ],
  };
}

function dyffryn(): object {
  return {
    code: 'YDG',
    name: 'Ysgolion Dyffryn Glas',
    verificationCode: 'DYFFRYN-2026',
    domains: ['dyffrynglas.example'],
    forms: ['OM', 'IHR1'],
    languages: ['cy', 'en'],
    brand: { colour: '#1f6b3a' },
    calendar: 'england-and-wales',
    contact: { name: 'Swyddfa’r Ymddiriedolaeth', email: 'swyddfa@dyffrynglas.example', telephone: '01632 960 300' },
    locations: ['Ysgol y Bont', 'Ysgol Tan-y-Graig', 'Swyddfa Ganolog'],
    divisions: ['Cynradd', 'Uwchradd'],
    departments: ['Addysgu', 'Arlwyo', 'Gweinyddu'],
    nodes: [
      {
        name: 'Prif Weithredwr',
        children: [
          { name: 'Pennaeth, Ysgol y Bont', children: ['Dirprwy, Ysgol y Bont'] },
          'Pennaeth, Ysgol Tan-y-Graig',
        ],
      },
    ],
  };
}
