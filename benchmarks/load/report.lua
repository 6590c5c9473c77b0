-- One line of figures: answers, microseconds of the run, p50, p99, p99.9 in microseconds, failures.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("figures %d %d %d %d %d %d\n", summary.requests, math.floor(summary.duration),
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), failed))
end
