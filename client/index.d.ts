/** Where a Gatepass server is, and what proves who asks. */
export interface Options {
  /** Its address, without `/v1`; nothing on a page that it serves itself. */
  url?: string;
  /** A JWT, API key or upload token, or what tells it at each call; nothing for a server without authentication. */
  token?: string | (() => string | undefined | Promise<string | undefined>);
}

export type Kind = "put" | "form" | "multipart";
export type Status = "pending" | "uploaded" | "ready" | "failed" | "orphaned" | "aborted" | "deleted";

export interface Checksum {
  algorithm: "sha256" | "crc32c" | "md5" | "crc64nvme";
  /** Base64 of the raw digest. */
  value: string;
}

/** What is asked for; all of it may be left out. */
export interface Wish {
  /** The file's own name unless said. A Blob without one needs it. */
  filename?: string;
  /** The file's own type unless said, `application/octet-stream` where it has none. */
  contentType?: string;
  policy?: string;
  transfer?: "auto" | Kind;
  checksum?: Checksum;
  /** At most 16 entries, 2 KB. */
  metadata?: Record<string, string>;
}

export interface Request {
  method: string;
  url: string;
  headers?: Record<string, string>;
  fields?: Record<string, string>;
  expiresAt: string;
}

export interface Upload {
  id: string;
  status: Status;
  filename: string;
  contentType: string;
  /** In bytes. */
  size?: number;
  policy: string;
  store: string;
  createdAt: string;
  expiresAt: string;
  checksum?: Checksum & { status: "verified" | "declared" | "unavailable" };
  metadata?: Record<string, string>;
}

/** `looking`: Gatepass looks at storage; `waiting` and `offline`: until the next try. */
export type Phase = "sending" | "looking" | "waiting" | "offline";

export interface Following {
  /** Ends the work, which then rejects with the signal's reason. The upload stays and can be resumed. */
  signal?: AbortSignal;
  /** Bytes that have left, of all; never less than before. */
  onProgress?: (progress: { sent: number; size: number }) => void;
  onPhase?: (phase: Phase) => void;
}

export interface Sending extends Following {
  /** Hears of the upload before its first byte is sent: keep `id` to resume it. */
  onCreated?: (upload: Upload) => void;
}

export interface Download {
  disposition?: "attachment" | "inline";
  filename?: string;
}

export interface Gatepass {
  /**
   * Has a file sent, and resolves to its upload when that is ready: in one request or in parts, as the server
   * plans. Tries again what may be tried again, also after lost answers; asking again for the same file after
   * NotAnswered makes no second upload.
   *
   * @throws Problem when the server refuses; NotAnswered, NotDelivered, NeverWhole when it or storage stays away
   */
  upload(file: Blob, wish?: Wish, sending?: Sending): Promise<Upload>;
  /** Goes on with a pending upload, with the file that it began with; what has arrived is not sent again. */
  resume(id: string, file: Blob, following?: Following): Promise<Upload>;
  find(id: string, signal?: AbortSignal): Promise<Upload>;
  /** Gives up a pending upload, deletes a ready one; repeatable. */
  remove(id: string, signal?: AbortSignal): Promise<void>;
  /** The signed request that reads the file, for some minutes. */
  download(id: string, query?: Download): Promise<Request>;
}

export function createGatepass(options?: Options): Gatepass;

/** What went wrong: an RFC 9457 answer, or no answer at all (status 0). */
export class Problem extends Error {
  readonly status: number;
  /** Stable, for programs: see the server's `/problems`. */
  readonly code?: string;
  readonly title: string;
  readonly detail?: string;
  readonly retryable?: boolean;
  readonly violations: { code: string; detail?: string }[];
  /** In seconds. */
  readonly retryAfter?: number;
}

/** Nobody read the answer to the request for an upload: Gatepass may know it or not. */
export class NotAnswered extends Error {}

/** Storage kept refusing, or kept not answering (status 0); the upload is still pending. */
export class NotDelivered extends Error {
  readonly status: number;
  readonly inParts: boolean;
}

/** Storage took every part, and yet Gatepass keeps saying with this code why there is no file. */
export class NeverWhole extends Error {
  readonly code: string;
}

/** The server asks for something that this version of the package cannot do. */
export class UnknownInstruction extends Error {}

/** Remembers in this browser which file an upload in parts began with. */
export function remember(upload: Pick<Upload, "id" | "expiresAt">, file: File): void;
export function forget(upload: Pick<Upload, "id">): void;
/** Whether an unfinished upload can go on with this file. */
export function isSameFile(upload: Pick<Upload, "id" | "filename" | "size">, file: File): boolean;
/** Forgets what belongs to uploads that have expired. */
export function tidy(now?: number): void;
