import { brandStylesheet } from '#ui/brand.ts';
import { type Route, route } from './route.ts';

/** An organisation's colour as a stylesheet. The colour is all of the address, so that it says nothing about who has it. */
export const brandRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/brand/:code',
    access: { to: 'public' },
    handle: async visit => {
      const code = visit.params.code ?? '';
      const body = /^[0-9a-f]{6}$/.test(code) ? brandStylesheet({ colour: `#${code}` }) : '';
      return { kind: 'text', status: body ? 200 : 404, type: 'text/css; charset=utf-8', body };
    },
  }),
];
