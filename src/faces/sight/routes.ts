import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import {
  askForMoreTime,
  askToConfirm,
  askToRefuse,
  askWhatIsWrong,
  confirm,
  mark,
  refuse,
  strike,
} from './answer-letter.page.ts';
import { done } from './done.page.tsx';
import { askForCode, takeCode } from './enter-code.page.ts';
import { openLink, sendCode } from './open-link.page.ts';
import { readDocument, readLetter } from './read-letter.page.ts';

const anybody: Access = { to: 'public' };
const byLink: Access = { to: 'link', purpose: 'sight' };

/** The employee's visit by link (ADV.4): anybody may hold a link; only its code opens the letter, and only that one. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/sight/:token', access: anybody, handle: openLink }),
  route({ method: 'POST', url: '/sight/:token', access: anybody, handle: sendCode }),
  route({ method: 'GET', url: '/sight/:token/code', access: anybody, handle: askForCode }),
  route({ method: 'POST', url: '/sight/:token/code', access: anybody, handle: takeCode }),
  route({ method: 'GET', url: '/sight/letter', access: byLink, handle: readLetter }),
  route({ method: 'GET', url: '/sight/letter/document', access: byLink, handle: readDocument }),
  route({ method: 'GET', url: '/sight/letter/confirmation', access: byLink, handle: askToConfirm }),
  route({ method: 'POST', url: '/sight/letter/confirmation', access: byLink, handle: confirm }),
  route({ method: 'GET', url: '/sight/letter/correction', access: byLink, handle: askWhatIsWrong }),
  route({ method: 'POST', url: '/sight/letter/correction', access: byLink, handle: mark }),
  route({ method: 'POST', url: '/sight/letter/more-time', access: byLink, handle: askForMoreTime }),
  route({ method: 'GET', url: '/sight/letter/refusal', access: byLink, handle: askToRefuse }),
  route({ method: 'POST', url: '/sight/letter/refusal', access: byLink, handle: refuse }),
  route({ method: 'POST', url: '/sight/letter/recipients/:id/removal', access: byLink, handle: strike }),
  route({ method: 'GET', url: '/sight/done', access: byLink, handle: done }),
];
