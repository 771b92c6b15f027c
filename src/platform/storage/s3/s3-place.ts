/** A bucket, or a folder of one, and who may use it. */
export interface S3Place {
  /** Of the server, without a slash at its end. */
  origin: string;
  bucket: string;
  /** `''`, or a folder with a slash at its end. */
  folder: string;
  region: string;
  accessKey: string;
  secret: string;
}

/**
 * Reads `s3://key:secret@host/bucket/folder?region=eu-west-2`; the key and the secret with %-escapes where they hold anything but
 * letters and digits. `s3+http://` speaks without TLS, for a server in the same private network: what is kept there is encrypted before
 * it leaves, and every request is signed. Undefined when it is none of these.
 */
export function readS3Place(address: string): S3Place | undefined {
  const url = URL.parse(address);
  const scheme = { 's3:': 'https', 's3+http:': 'http' }[url?.protocol ?? ''];
  // A path that climbs would be another bucket than the one that is read.
  if (/\/\.{1,2}(\/|$)/.test(address.split('?')[0]!)) return undefined;
  if (!url?.hostname || !scheme || !url.username || !url.password || url.hash) return undefined;
  const [bucket = '', ...folders] = url.pathname.slice(1).replace(/\/$/, '').split('/');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return undefined;
  if (folders.some(folder => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(folder))) return undefined;
  const region = url.searchParams.get('region') ?? 'us-east-1';
  if (!/^[a-z0-9-]+$/i.test(region)) return undefined;
  try {
    const [accessKey, secret] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    const folder = folders.map(name => `${name}/`).join('');
    return { origin: `${scheme}://${url.host}`, bucket, folder, region, accessKey, secret };
  } catch {
    return undefined;
  }
}
