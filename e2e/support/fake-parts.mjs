import { answerJson, answerProblem, bodyOf } from "./http.mjs";

const dropped = "Storage has dropped the parts. Create a new upload.";
const problems = {
  gone: [410, { title: "Upload has ended", code: "upload_ended" }],
  lost: [422, { title: "Upload failed", code: "upload_rejected", detail: `The upload has failed: ${dropped}` }],
  bare: [422, { title: "A checksum is missing", code: "part_checksum_missing" }],
  incomplete: [409, { title: "Parts are missing", code: "parts_incomplete" }],
};
const lost = { violations: [{ code: "upload_lost", detail: dropped }] };

/** How uploads in parts answer, over a fake storage; `signed` keeps which parts were asked for. */
export function createFakeParts(storage, { partSize, partChecksum }) {
  const signed = [];
  const countOf = ({ size }) => Math.max(1, Math.ceil(size / partSize));
  const sizeOf = ({ size }, number) => Math.min(partSize, size - (number - 1) * partSize);

  const sign = (upload, numbers, checksums = {}) =>
    numbers.map((number) => ({
      number,
      offset: (number - 1) * partSize,
      size: sizeOf(upload, number),
      request: {
        method: "PUT",
        url: storage.sign(`/${upload.id}`, { part: number }),
        headers: checksums[number] ? { "x-checksum": checksums[number] } : {},
        expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
      },
    }));

  function arrival(upload) {
    const there = storage.parts.get(`/${upload.id}`) ?? new Map();
    const lists = { arrived: [], missing: [], wrongSize: [] };
    for (let number = 1; number <= countOf(upload); number++) {
      const size = there.get(number)?.length;
      if (size === undefined) lists.missing.push(number);
      else if (size !== sizeOf(upload, number)) lists.wrongSize.push(number);
      else lists.arrived.push({ number, size });
    }
    return lists;
  }

  const whenPending = (answer) => (upload, exchange) =>
    upload.status === "pending" ? answer(upload, exchange) : refuse(exchange.response, "gone");

  return {
    signed,
    instruction(upload) {
      const first = partChecksum ? 0 : Math.min(100, countOf(upload));
      const parts = sign(upload, Array.from({ length: first }, (_, index) => index + 1));
      return { kind: "multipart", partSize, partCount: countOf(upload), partChecksum, parts };
    },
    list: whenPending((upload, { response }) =>
      answerJson(response, 200, { partSize, partCount: countOf(upload), ...arrival(upload) }),
    ),
    sign: whenPending(async (upload, { request, response }) => {
      const { numbers, checksums } = JSON.parse(await bodyOf(request));
      signed.push(numbers);
      if (partChecksum && !numbers.every((number) => checksums?.[number])) return refuse(response, "bare");
      answerJson(response, 200, { parts: sign(upload, numbers, checksums) });
    }),
    /** The store dropped the session. */
    lose(upload) {
      upload.status = "failed";
      storage.parts.delete(`/${upload.id}`);
      storage.forget();
    },
    /** Whether finalize has been answered here: the upload is not all there. */
    refused(upload, response) {
      if (upload.status === "failed") {
        refuse(response, "lost", lost);
        return true;
      }
      const { missing, wrongSize } = arrival(upload);
      if (missing.length + wrongSize.length === 0) return false;
      refuse(response, "incomplete", { missing, wrongSize });
      return true;
    },
  };
}

function refuse(response, name, members) {
  const [status, problem] = problems[name];
  answerProblem(response, status, { ...problem, ...members });
}
