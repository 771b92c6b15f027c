const root = '/employer/shared-services';

/** Where the pages for those who decide about shared services are. */
export const addresses = {
  requests: root,
  code: `${root}/code`,
  request: (id: string) => `${root}/${id}`,
  act: (id: string, what: 'approval' | 'refusal' | 'ending') => `${root}/${id}/${what}`,
} as const;
