const base = 'https://handrail.invalid';

/**
 * Where to go after signing in, when it is a page of ours; '' otherwise. Anything a browser could take for another place (a scheme, two
 * slashes, a backslash, a line end) is no page of ours.
 */
export function localPath(next: string | null | undefined): string {
  if (!next || next.length > 1000 || !/^\/(?![/\\])[^\\\p{Cc}\p{Z}]*$/u.test(next)) return '';
  if (!URL.canParse(next, base)) return '';
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith('//') || /^\/(sign-(in|out)|session)(\/|$)/.test(url.pathname))
    return '';
  return url.pathname + url.search + url.hash;
}
