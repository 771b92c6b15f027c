import type { Visit } from '#faces/visit.ts';

/** Where the hierarchy of an organisation is edited. */
export const addresses = {
  organisation: (id: string) => `/workbench/organisations/${id}`,
  hierarchy: (id: string) => `/workbench/organisations/${id}/hierarchy`,
  node: (id: string, node: string, what = '') =>
    `/workbench/organisations/${id}/hierarchy/${node}${what && `/${what}`}`,
} as const;

/** The organisation and the position an address names. */
export const nodeOf = ({ params }: Pick<Visit, 'params'>) => ({ organisation: params.id!, node: params.node! });
