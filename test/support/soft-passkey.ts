import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a device does with a passkey, in software, so that a test can lie in every part of it. */
export interface SoftPasskey {
  id: string;
  /** The browser's answer when a passkey is made, as JSON. */
  make(asked: Asked, lie?: Lie): string;
  /** The browser's answer when it signs, as JSON; the counter goes up by one. */
  use(asked: Asked, lie?: Lie): string;
}

interface Asked {
  challenge: string;
}

export interface Lie {
  origin?: string;
  rpId?: string;
  counter?: number;
  type?: string;
  userHandle?: string;
  credential?: string;
  /** The person was not verified. */
  unverified?: true;
  /** The signature is of something else. */
  forged?: true;
}

const verified = 0x05;
const attested = 0x40;

/** A new passkey of a host. @param origin the address its browser is at */
export function softPasskey(origin: string, { counts = true }: { counts?: boolean } = {}): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as [number, number][]),
      [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
    ]),
  );
  const credential = randomBytes(16);
  const id = credential.toString('base64url');
  const host = new URL(origin).hostname;
  let counter = 0;
  const clientData = (type: string, { challenge }: Asked, lie: Lie) =>
    Buffer.from(
      JSON.stringify({ type: lie.type ?? type, challenge, origin: lie.origin ?? origin, crossOrigin: false }),
    );
  const head = (flags: number, lie: Lie) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(lie.counter ?? (counts ? counter : 0));
    return Buffer.concat([sha256(lie.rpId ?? host), Buffer.from([flags & (lie.unverified ? ~0x04 : 0xff)]), counted]);
  };
  const answer = (lie: Lie, response: object) => {
    const named = lie.credential ?? id;
    return JSON.stringify({ id: named, rawId: named, type: 'public-key', clientExtensionResults: {}, response });
  };
  return {
    id,
    make(asked, lie = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credential.length);
      const authData = Buffer.concat([head(verified | attested, lie), Buffer.alloc(16), length, credential, key]);
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData)],
        ]) as never,
      );
      return answer(lie, {
        clientDataJSON: clientData('webauthn.create', asked, lie).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      });
    },
    use(asked, lie = {}) {
      counter += 1;
      const client = clientData('webauthn.get', asked, lie);
      const authenticatorData = head(verified, lie);
      const signed = Buffer.concat([authenticatorData, lie.forged ? sha256('other') : sha256(client)]);
      return answer(lie, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        ...(lie.userHandle === undefined ? {} : { userHandle: lie.userHandle }),
      });
    },
  };
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();
