import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { MailFrame, type MailFrameProps } from './mail-frame.tsx';

/** The mail as HTML. A colour that is none is left out. */
export function renderMail({ colour, ...props }: MailFrameProps): string {
  const fit = colour && /^#[\da-f]{6}$/i.test(colour) ? { colour } : {};
  return `<!doctype html>${renderToString(h(MailFrame, { ...props, ...fit }))}`;
}
