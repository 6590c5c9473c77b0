// Calls everything often enough for the database to have decided on its plans.
// usage: exercise.mjs <origin>
const [origin] = process.argv.slice(2);
/** A driver prepares at the fifth time, and PostgreSQL thinks of a general plan after five more. */
const often = 20;
const size = 1024;
const content = Buffer.alloc(size);
content.write("ffd8ffe000104a46494600010100000100010000", "hex");

async function call(method, path, json, token = process.env.BENCH_TOKEN) {
  const headers = { Authorization: `Bearer ${token}`, ...(json && { "Content-Type": "application/json" }) };
  const response = await fetch(origin + path, { method, headers, redirect: "manual", body: json && JSON.stringify(json) });
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined;
}

const wanted = { filename: "seed.jpg", contentType: "image/jpeg", size };
async function uploaded() {
  const { id, transfer } = await call("POST", "/v1/uploads", wanted);
  const { method, url, headers } = transfer.request;
  const response = await fetch(url, { method, headers, body: content });
  if (!response.ok) throw new Error(`storage answered ${response.status}`);
  await call("POST", `/v1/uploads/${id}/finalize`);
  return id;
}

for (let time = 0; time < often; time++) {
  const id = await uploaded();
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
