/** A far date must not leave a page hanging: to ask too early costs one more answer. */
const longestWait = 30;

/** What went wrong, in words for people: an RFC 9457 answer, or no answer at all (status 0). */
export class Problem extends Error {
  constructor({ title, detail, violations = [], ...members }) {
    super(detail ? `${title}: ${detail}` : title);
    this.name = "Problem";
    Object.assign(this, { title, detail, violations, ...members });
  }

  static unreachable() {
    return new Problem({
      status: 0,
      title: "Gatepass cannot be reached",
      detail: "Check the connection and that the server is running, then try again.",
    });
  }

  static from(response, text) {
    const body = isProblem(response) ? parse(text) : {};
    return new Problem({
      status: response.status,
      title: body.title ?? "Gatepass gave an unexpected answer",
      detail: body.detail ?? (body.title ? undefined : `HTTP ${response.status}`),
      code: body.code,
      retryable: body.retryable,
      violations: body.violations,
      missing: body.missing,
      wrongSize: body.wrongSize,
      retryAfter: retryAfterSeconds(response),
    });
  }
}

export function retryAfterSeconds(response) {
  const value = response.headers.get("Retry-After");
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.min(longestWait, seconds);
  const left = (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(left) ? undefined : Math.min(longestWait, Math.max(0, left));
}

function isProblem(response) {
  return (response.headers.get("Content-Type") ?? "").startsWith("application/problem+json");
}

function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
