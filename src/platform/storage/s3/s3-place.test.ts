import { describe, expect, it } from 'vitest';
import { readS3Place } from '#platform/storage/s3/s3-place.ts';

describe('the address of a bucket', () => {
  it('names server, bucket, folder, region and who may use it', () => {
    expect(readS3Place('s3://AKIA:se%2Fcret@s3.eu-west-2.amazonaws.com/works-oh/handrail?region=eu-west-2')).toEqual({
      ...{ origin: 'https://s3.eu-west-2.amazonaws.com', bucket: 'works-oh', folder: 'handrail/', region: 'eu-west-2' },
      ...{ accessKey: 'AKIA', secret: 'se/cret' },
    });
    expect(readS3Place('s3+http://key:secret@store:9000/documents')).toMatchObject({
      ...{ origin: 'http://store:9000', folder: '', region: 'us-east-1' },
    });
  });

  it.each([
    's3://store/documents',
    's3://key@store/documents',
    's3://key:secret@store',
    's3://key:secret@store/D',
    's3://key:secret@store/documents/../other',
    's3://key:secret@store/documents//deeper',
    's3://key:%E0%A4%A@store/documents',
    's3://key:secret@store/documents?region=a b',
    's3://key:secret@store/documents#part',
    'https://key:secret@store/documents',
    'documents',
  ])('is not %s', address => {
    expect(readS3Place(address)).toBeUndefined();
  });
});
