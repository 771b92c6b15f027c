/** Where publishers write help. */
export const list = '/workbench/help-pages';
export const addressOf = (slug: string) => `${list}/${slug}`;
