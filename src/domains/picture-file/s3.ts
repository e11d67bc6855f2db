import type { ObjectStorage } from '../../core/object-storage';
import type { S3StorageUrl } from '../../core/files-url';

const CONNECT_MS = 3_000;
const ANSWER_MS = 10_000;

/**
 * Objects in a bucket. Who we are is found by the client itself: AWS_ACCESS_KEY_ID and its kin, files, roles. It is 22 MB of packages, loaded when
 * the first object is asked for, and never by those who keep files on disk.
 */
export function s3Storage(place: S3StorageUrl): ObjectStorage {
  let opening: ReturnType<typeof connect> | undefined;
  const open = () => (opening ??= connect(place));
  const at = (name: string) => ({ Bucket: place.bucket, Key: `${place.prefix}${name}` });
  return {
    write: async (name, bytes, contentType) => {
      const { s3, client } = await open();
      await client.send(new s3.PutObjectCommand({ ...at(name), Body: bytes, ContentType: contentType }));
    },
    read: async (name) => {
      const { s3, client } = await open();
      try {
        const { Body } = await client.send(new s3.GetObjectCommand(at(name)));
        return Body === undefined ? null : Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return null;
        throw error;
      }
    },
    remove: async (name) => {
      const { s3, client } = await open();
      await client.send(new s3.DeleteObjectCommand(at(name)));
    },
    close: () => {
      void opening?.then(({ client }) => {
        client.destroy();
      });
    },
  };
}

async function connect({ endpoint, region }: S3StorageUrl) {
  const s3 = await import('@aws-sdk/client-s3');
  const client = new s3.S3Client({
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    ...(region === null ? {} : { region }),
    // What others than Amazon understand: buckets in the path, and no checksums that they do not know.
    ...(endpoint === null
      ? {}
      : {
          endpoint,
          forcePathStyle: true,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
  });
  return { s3, client };
}
