// Calls everything often enough for the database to have decided on its plans.
// usage: exercise.mjs <origin>
import { call as ask, finalize, send, wanted } from "../load/uploads.mjs";

const [origin] = process.argv.slice(2);
/** A driver prepares at the fifth time, and PostgreSQL thinks of a general plan after five more. */
const often = 20;
const call = (...asked) => ask(origin, ...asked);

for (let time = 0; time < often; time++) {
  const { id } = await send(origin);
  await finalize(origin, id);
  await call("POST", "/v1/uploads", { ...wanted, policy: "counted" }).catch((full) => {
    if (!full.message.includes("pending_too_many")) throw full;
  });
  await call("GET", `/v1/uploads/${id}`);
  await call("GET", `/v1/uploads/${id}/download`);
  const { next } = await call("GET", "/v1/uploads");
  await call("GET", `/v1/uploads?cursor=${next}`);
  await call("GET", "/v1/uploads?status=failed");
  await call("DELETE", `/v1/uploads/${id}`, undefined, process.env.BENCH_OPERATOR);
}
// At once, so that some share a commit.
for (let time = 0; time < often; time++) await Promise.all(Array.from({ length: 32 }, () => call("POST", "/v1/uploads", wanted)));
await call("GET", "/v1/usage");
await call("GET", "/v1/audit?tenant=bench", undefined, process.env.BENCH_OPERATOR);
