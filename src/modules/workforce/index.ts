export { matchEmployment, personOfEmployment } from './match-employment.ts';
export { type Employment, readEmployment } from './read-employment.ts';
export { type EmploymentHit, employmentSearchKey, searchEmployments } from './search-employments.ts';
