/** A package as the lock names it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
}

/**
 * The bill of materials of a lock, in CycloneDX 1.6, the same for the same lock. Made from the lock itself: `npm sbom` refuses one that
 * names parts for other machines in another version.
 */
export function billOfMaterials(
  product: { name: string; version: string },
  packages: Readonly<Record<string, LockedPackage>>,
) {
  const components = new Map<string, object>();
  for (const [path, locked] of Object.entries(packages)) {
    if (!path || locked.link) continue;
    const component = componentOf(path.split('node_modules/').at(-1)!, locked);
    components.set(component.purl, component);
  }
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: { component: { type: 'application', ...product, licenses: [{ expression: 'Apache-2.0' }] } },
    components: [...components].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
  };
}

function componentOf(name: string, { version = '', license, resolved, integrity, dev, optional }: LockedPackage) {
  const [scope, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    ...(scope ? { group: scope } : {}),
    ...{ name: own, version, purl: `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${own}@${version}` },
    // What only builds and tests the product is not brought along with it.
    scope: dev ? 'excluded' : optional ? 'optional' : 'required',
    ...(license
      ? { licenses: [license.startsWith('SEE ') ? { license: { name: license } } : { expression: license }] }
      : {}),
    ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
    ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
  };
}

function hashOf(integrity: string) {
  const [algorithm = '', base64 = ''] = integrity.split(' ')[0]!.split(/-(.*)/);
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(base64, 'base64').toString('hex'),
  };
}
