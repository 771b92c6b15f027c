export interface Workplace {
  department: string;
  division: string;
  location: string;
}

/** Where in an organisation people work, and as what. */
export interface Department {
  place: Workplace;
  jobs: readonly string[];
  /** How often cases come from here; 1 is usual. */
  weight: number;
}

const at = (department: string, division: string, location: string, jobs: string[], weight = 1): Department => ({
  ...{ place: { department, division, location }, jobs, weight },
});

const departments: Readonly<Record<string, readonly Department[]>> = {
  NFC: [
    at('Highways', 'Environment', 'Harbour Depot', ['Highways Operative', 'Road Sweeper Driver', 'Crew Supervisor'], 3),
    at('Waste and Recycling', 'Environment', 'Harbour Depot', ['Refuse Collector', 'Refuse Driver', 'Loader'], 3),
    at('Housing', 'People', 'Guildhall', ['Housing Officer', 'Repairs Joiner', 'Tenancy Adviser']),
    at('Libraries', 'People', 'Northfold Library', ['Library Assistant', 'Librarian', 'Mobile Library Driver']),
    at('Schools', 'People', 'Meadow Lane Primary School', ['Teacher', 'Teaching Assistant', 'School Cook'], 2),
    at('Finance', 'Corporate Services', 'Guildhall', ['Accounts Assistant', 'Payroll Officer', 'Auditor']),
    at('Housing', 'People', 'Working from home', ['Call Handler', 'Benefits Assessor']),
  ],
  CFD: [
    at('Baking', 'Production', 'Calder Mill', ['Baker', 'Dough Operator', 'Oven Operator'], 2),
    at('Packing', 'Production', 'Calder Mill', ['Packing Operative', 'Line Leader'], 3),
    at('Warehouse', 'Logistics', 'Cold Store', ['Warehouse Operative', 'Forklift Driver'], 2),
    at('Transport', 'Logistics', 'Cold Store', ['Delivery Driver', 'Transport Planner']),
    at('Quality', 'Production', 'Calder Mill', ['Quality Technician', 'Hygiene Operative']),
    at('Finance', 'Office', 'Head Office', ['Purchase Ledger Clerk', 'Buyer']),
  ],
  YDG: [
    at('Addysgu', 'Cynradd', 'Ysgol y Bont', ['Athro', 'Athrawes', 'Cynorthwyydd Dysgu'], 2),
    at('Addysgu', 'Uwchradd', 'Ysgol Tan-y-Graig', ['Athro Mathemateg', 'Athrawes Gymraeg', 'Technegydd']),
    at('Arlwyo', 'Cynradd', 'Ysgol y Bont', ['Cogydd', 'Cynorthwyydd Arlwyo']),
    at('Gweinyddu', 'Uwchradd', 'Swyddfa Ganolog', ['Swyddog Gweinyddol', 'Ysgrifennydd']),
  ],
};

export const departmentsOf = (code: string): readonly Department[] => departments[code] ?? [];
